import { leverSplit, type Case, type Facts, type Scenario } from "../../src/browser.ts";

export interface SplitOrder {
  readonly facts: Facts;
  readonly own: Scenario;
  readonly reference: Scenario;
  readonly seed: string;
}

const scope = self as unknown as { postMessage(split: Awaited<ReturnType<typeof leverSplit>>): void; onmessage: (event: MessageEvent<SplitOrder>) => void };

/** Which lever adds what, at central values: every combination of levers is run. */
scope.onmessage = async ({ data: { facts, own, reference, seed } }) => {
  const named = (scenario: Scenario, id: string): Case => ({ id, family: id, title: id, short: id, run: { scenario, facts, seed, draws: 0 } as Case["run"] });
  scope.postMessage(await leverSplit(named(own, own.id), named(reference, reference.id), async () => ({ to() {}, stop() {} })));
};
