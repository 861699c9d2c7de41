import { DEFAULT_SEED, historyOf, recordOf, type Facts, type Scenario } from "../../src/browser.ts";

export interface ReplayOrder {
  readonly facts: Facts;
  readonly scenario: Scenario;
}
type History = ReturnType<typeof historyOf>["replayed"];
export type Replayed = Pick<History, "rows" | "paths"> & { readonly score: ReturnType<typeof recordOf> };

const scope = self as unknown as { postMessage(replayed: Replayed): void; onmessage: (event: MessageEvent<ReplayOrder>) => void };

/** History once more at central values. */
scope.onmessage = ({ data: { facts, scenario } }) => {
  const { replayed } = historyOf(scenario, facts, { seed: DEFAULT_SEED, draws: 0 });
  scope.postMessage({ rows: replayed.rows, paths: replayed.paths, score: recordOf(replayed) });
};
