import type { LeverSplit } from "../../src/browser.ts";
import type { SplitOrder } from "./split-worker.ts";
import InlineWorker from "./split-worker.ts?worker&inline";

/** Splits a difference between two scenarios among its levers, one question at a time: a new one ends the one before. */
export function splitting() {
  let worker: Worker | null = null;
  const stop = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    stop,
    ask(order: SplitOrder, done: (split: LeverSplit) => void): void {
      stop();
      worker = new InlineWorker();
      worker.onmessage = ({ data }: MessageEvent<LeverSplit>) => {
        stop();
        done(data);
      };
      worker.postMessage(order);
    },
  };
}
