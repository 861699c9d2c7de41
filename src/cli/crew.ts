import { availableParallelism } from "node:os";
import type { Crew } from "../runner/index.ts";
import { inProcess } from "../threads/in-process.ts";
import type { Threads } from "../threads/crew.ts";
import { readFacts } from "./inputs.ts";

let threads: Promise<Threads> | null = null;

/** Estimated seconds of one thread's work from which on starting more of them pays. */
const WORTH_STARTING = 0.8;
/** What a draw takes on a slow machine, seconds, by kind of work. */
const SECONDS: Readonly<Record<string, number>> = { outcomes: 0.012, replay: 0.012, pledge: 0.0002 };

/** Threads that a program has one set of, started when the first long piece of work comes; short work stays in this thread. */
export function crewFor(workers: number = availableParallelism()): Crew {
  const alone = inProcess(readFacts());
  if (workers <= 1) return alone;
  return {
    async do(work, progress) {
      if (threads === null && work.draws * (SECONDS[work.kind] ?? 0) < WORTH_STARTING) return alone.do(work, progress);
      threads ??= import("../threads/crew.ts").then(({ startThreads }) => startThreads(readFacts(), workers));
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
