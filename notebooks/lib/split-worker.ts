import { leverSplit, type Case, type Facts, type Scenario } from "../../src/browser.ts";

export interface SplitOrder {
  readonly own: Scenario;
  readonly reference: Scenario;
  readonly seed: string;
}

const scope = self as unknown as { postMessage(split: Awaited<ReturnType<typeof leverSplit>>): void; onmessage: ((event: MessageEvent) => void) | null };

/** The first message brings the facts, every later one a question: which lever adds what, at central values, from runs of every combination of levers. */
scope.onmessage = ({ data: facts }: MessageEvent<Facts>) => {
  scope.onmessage = async ({ data: { own, reference, seed } }: MessageEvent<SplitOrder>) => {
    const named = (scenario: Scenario, id: string): Case => ({ id, family: id, title: id, short: id, run: { scenario, facts, seed, draws: 0 } as Case["run"] });
    scope.postMessage(await leverSplit(named(own, own.id), named(reference, reference.id), async () => ({ to() {}, stop() {} })));
  };
};
