import { availableParallelism } from "node:os";
import type { Crew, Work } from "../runner/index.ts";
import { inProcess } from "../threads/in-process.ts";
import type { Threads } from "../threads/crew.ts";
import { readFacts } from "./inputs.ts";

let threads: Promise<Threads> | null = null;

/** Estimated seconds of one thread's work from which on starting more of them pays. */
const WORTH_STARTING = 0.8;
/** What a draw takes on a slow machine, seconds, by kind of work. */
const SECONDS: Readonly<Record<string, number>> = { outcomes: 0.012, replay: 0.012, pledge: 0.0002, reading: 0.012 };

const isShort = ({ kind, draws }: Pick<Work, "kind" | "draws">): boolean => draws * (SECONDS[kind] ?? 0) < WORTH_STARTING;

function start(workers: number): Promise<Threads> {
  const facts = readFacts();
  return import("../threads/crew.ts").then(({ startThreads }) => startThreads(facts, workers));
}

/** Starts the threads for a long piece of work to come, so that they are up when it is known. */
export function callCrew(work: Pick<Work, "kind" | "draws">, workers: number = availableParallelism()): void {
  if (workers <= 1 || isShort(work)) return;
  threads ??= start(workers);
  // Whoever gives them work hears of it.
  threads.catch(() => {});
}

/** Threads that a program has one set of, started when the first long piece of work comes; short work stays in this thread. */
export function crewFor(workers: number = availableParallelism()): Crew {
  const alone = inProcess(readFacts());
  if (workers <= 1) return alone;
  return {
    async do(work, progress) {
      if (threads === null && isShort(work)) return alone.do(work, progress);
      threads ??= start(workers);
      return (await threads).do(work, progress);
    },
  };
}

/** Ends the threads, so that the program can end. */
export async function dismissCrew(): Promise<void> {
  const ending = threads;
  threads = null;
  await (await ending)?.stop();
}
