import type { Facts, LeverSplit } from "../../src/browser.ts";
import type { SplitOrder } from "./split-worker.ts";
import InlineWorker from "./split-worker.ts?worker&inline";

/** Milliseconds for which a reader must rest: a split takes a core from the draws of the next move. */
const REST = 500;

/** Splits a difference between two scenarios among its levers, one question at a time: a new one ends the one before. The worker is kept while it idles. */
export function splitting(facts: Facts) {
  let worker: Worker | null = null;
  let busy = false;
  let soon = 0;
  const stop = (): void => {
    clearTimeout(soon);
    if (!busy) return;
    worker?.terminate();
    worker = null;
    busy = false;
  };
  const start = (): Worker => {
    const made = new InlineWorker();
    made.postMessage(facts);
    return made;
  };
  return {
    stop,
    ask(order: SplitOrder, done: (split: LeverSplit) => void): void {
      stop();
      soon = window.setTimeout(() => {
        worker ??= start();
        busy = true;
        worker.onmessage = ({ data }: MessageEvent<LeverSplit>) => {
          busy = false;
          done(data);
        };
        worker.postMessage(order);
      }, REST);
    },
  };
}
