import { availableParallelism } from "node:os";
import { drawBlocks, openStore, type Ensemble, type Shard } from "../ensemble/index.ts";
import { InputError } from "../domain/index.ts";
import { Stopped } from "../threads/crew.ts";
import type { Context } from "./context.ts";
import { readFacts } from "./inputs.ts";
import { onStop, StoppedByUser } from "./stopped.ts";

const count = (number: number): string => number.toLocaleString("en-US");
const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** What is kept when the work ends early, and how to go on. */
const keptText = (done: number, folder: string): string => `${count(done)} draws are kept in ${folder}. Run the same command with --resume to go on.`;

/**
 * Does the draws that a folder lacks, on threads, so that this one can hear Ctrl-C. Returns how many draws failed. Ended early, it leaves the
 * folder as it was after the last whole block.
 */
export async function drawInto(folder: string, ensemble: Ensemble, shard: Shard, context: Context): Promise<number> {
  const store = openStore(folder, ensemble, shard);
  let kept = store.kept;
  if (store.spoilt > 0) context.warn(`${folder}: ${store.spoilt} of the blocks there do not hold and are drawn again`);
  if (kept > 0) context.say(`Going on after the ${count(kept)} draws that are in ${folder}.`);
  const { startThreads } = await import("../threads/crew.ts");
  const threads = await startThreads(readFacts(), context.options.workers ?? availableParallelism());
  const progress = await context.progress("drawing", store.draws);
  let asked = false;
  const quiet = onStop(() => {
    asked = true;
    void threads.stop();
  });
  try {
    const failed = await drawBlocks(threads, ensemble, store, { to: (done) => progress.to(done), kept: (done) => void (kept = done) });
    store.finish();
    return failed;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
    if (asked || error instanceof Stopped) throw new StoppedByUser(`Stopped. ${keptText(kept, folder)}`);
    if (FULL.has(code)) throw new InputError([{ file: `--out ${folder}`, message: `the disk is full (${code}). ${keptText(kept, folder)}` }]);
    throw error;
  } finally {
    progress.stop();
    quiet();
    store.close();
    await threads.stop();
  }
}
