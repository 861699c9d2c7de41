import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Facts } from "../facts/index.ts";
import { roomFor, type Crew, type Done, type FailedDraw, type Work } from "../runner/index.ts";
import { bundle } from "./bundle.ts";
import type { Said, Told } from "./messages.ts";

/** Draws that a thread takes at a time: few enough that all end together, many enough that asking costs nothing. */
const CHUNKS_A_THREAD = 32;
const MOST_IN_A_CHUNK = 64;
/** A chunk that has brought down so many threads is given up. */
const MOST_TRIES = 3;

export interface Threads extends Crew {
  readonly size: number;
  stop(): Promise<void>;
}

/** What work that was under way ends with when its threads are stopped. */
export class Stopped extends Error {
  constructor() {
    super("the threads were stopped");
    this.name = "Stopped";
  }
}

interface Chunk { readonly from: number; readonly to: number; tries: number }

function chunksOf({ draws, from: first = 0 }: Work, threads: number): Chunk[] {
  const size = Math.max(1, Math.min(MOST_IN_A_CHUNK, Math.ceil(draws / (threads * CHUNKS_A_THREAD))));
  return Array.from({ length: Math.ceil(draws / size) }, (_, i) => ({ from: first + i * size, to: first + Math.min(draws, (i + 1) * size), tries: 0 }));
}

const tell = (worker: Worker, told: Told): void => worker.postMessage(told);

/** A thread that has read the facts and is up. */
async function startThread(program: string, facts: Facts): Promise<Worker> {
  // Without its own execArgv a thread would inherit the loader that reads TypeScript here, which does not work there.
  const worker = new Worker(program, { eval: true, execArgv: [] });
  tell(worker, { say: "facts", facts });
  await new Promise<void>((up, down) => worker.once("message", () => up()).once("error", down));
  return worker;
}

export interface ThreadOptions {
  /** Another program that speaks the same messages. */
  readonly program?: string;
  /** The order in which chunks are handed out, which must not show in any result. */
  readonly order?: <T>(chunks: readonly T[]) => T[];
}

/**
 * Threads that share out draws in chunks and write into one shared array. Every number depends on its draw alone, so neither the number
 * of threads nor the order of chunks shows in the result. A thread that dies is replaced and its chunk done again.
 */
export async function startThreads(facts: Facts, size = availableParallelism(), { program: own, order = (chunks) => [...chunks] }: ThreadOptions = {}): Promise<Threads> {
  const program = own ?? await bundle();
  const workers = await Promise.all(Array.from({ length: size }, () => startThread(program, facts)));
  /** What each thread was last told to work on: parts of one piece of work are prepared once. */
  const told: unknown[] = Array.from({ length: size });
  let stopped = false;

  function prepare(slot: number, { kind, given }: Work): void {
    if (told[slot] === given) return;
    tell(workers[slot]!, { say: "work", kind, given });
    told[slot] = given;
  }

  async function work(slot: number, whole: Work, buffer: SharedArrayBuffer, chunks: Chunk[], failed: FailedDraw[], progress: (more: number) => void): Promise<void> {
    prepare(slot, whole);
    for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
      const { from, to } = chunk;
      try {
        const said = await answerOf(workers[slot]!, { say: "chunk", from, to, first: whole.from ?? 0, width: whole.width, buffer });
        failed.push(...said.failed);
        progress(to - from);
      } catch (error) {
        if (stopped) throw new Stopped();
        if (++chunk.tries >= MOST_TRIES) throw new Error(`draws ${from} to ${to - 1} bring down every thread: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
        chunks.unshift(chunk);
        workers[slot] = await startThread(program, facts);
        told[slot] = undefined;
        prepare(slot, whole);
      }
    }
  }

  return {
    size,
    async do(whole, progress) {
      const { into } = whole;
      const buffer = into !== undefined && into.byteLength >= roomFor(whole) ? into : new SharedArrayBuffer(roomFor(whole));
      const chunks = order(chunksOf(whole, size));
      const failed: FailedDraw[] = [];
      let done = 0;
      await Promise.all(workers.map((_, slot) => work(slot, whole, buffer, chunks, failed, (more) => progress?.(done += more))));
      return { values: new Float64Array(buffer, 0, whole.draws * whole.width), failed: failed.sort((a, b) => a.draw - b.draw) } satisfies Done;
    },
    async stop() {
      stopped = true;
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** What a thread says to a chunk; rejects when the thread dies over it. */
function answerOf(worker: Worker, told: Told): Promise<Extract<Said, { from: number }>> {
  return new Promise((answered, died) => {
    const heard = (said: Said): void => {
      quiet();
      answered(said as Extract<Said, { from: number }>);
    };
    const lost = (reason: unknown): void => {
      quiet();
      died(reason instanceof Error ? reason : new Error(`the thread ended with code ${String(reason)}`));
    };
    const quiet = (): void => void worker.off("message", heard).off("error", lost).off("exit", lost);
    worker.on("message", heard).on("error", lost).on("exit", lost);
    tell(worker, told);
  });
}
