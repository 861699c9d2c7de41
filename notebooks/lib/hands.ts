import type { Facts } from "../../src/browser.ts";
import type { Hand } from "../../src/notebook/index.ts";
import InlineWorker from "./worker.ts?worker&inline";

/** One worker for each core up to four, and two at least. `fail` is told when one cannot go on. */
export function hands(facts: Facts, fail: (message: string) => void): Hand[] {
  const count = Math.min(4, Math.max(2, navigator.hardwareConcurrency || 2));
  return Array.from({ length: count }, () => {
    const worker = new InlineWorker();
    worker.addEventListener("error", ({ message }) => fail(`The run failed: ${message}`));
    worker.postMessage(facts);
    return worker as unknown as Hand;
  });
}
