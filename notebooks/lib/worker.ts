import type { Facts } from "../../src/browser.ts";
import { handOf, type Order, type Report } from "../../src/notebook/index.ts";

const scope = self as unknown as { postMessage(report: Report): void; onmessage: ((event: MessageEvent) => void) | null };

/** Lets waiting messages in; a timer would cost four milliseconds a time. */
const { port1, port2 } = new MessageChannel();
const pause = (): Promise<void> => new Promise((resolve) => {
  port1.onmessage = () => resolve();
  port2.postMessage(null);
});

/** The first message brings the facts, every later one an order. */
scope.onmessage = ({ data: facts }: MessageEvent<Facts>) => {
  const obey = handOf({ facts, say: (report) => scope.postMessage(report), pause, now: () => performance.now() });
  scope.onmessage = ({ data: order }: MessageEvent<Order>) => obey(order).catch((error: unknown) => setTimeout(() => { throw error; }));
};
