import { askedNames, historyTask, mineralTask, partialRun, type Ask } from "../../src/notebook/index.ts";
import type { Case, ChartContext } from "../../src/browser.ts";
import { dataHashes, facts, openDesk } from "./desk.ts";
import type { Group } from "./panel.ts";
import { reference } from "./reference.ts";

export interface MineralPlan {
  readonly name: string;
  readonly base: string;
  readonly groups: readonly Group[];
  readonly ask: Ask;
}

const DRAWS = { offered: [48, 100, 300, 1000], usual: 300 };

/** The desk of a notebook about rare earths. */
export const mineralDesk = ({ ask, ...plan }: MineralPlan) => openDesk<Case>({
  ...plan, draws: DRAWS, verb: "run",
  task: (scenario, { seed, draws }) => mineralTask(scenario, seed, draws, ask),
  history: ({ seed, draws }) => historyTask(reference, seed, draws),
  run: (scenario, { central, rows }, { seed, draws }, short, weights) => ({
    id: scenario.id, family: scenario.id, title: scenario.title, short,
    run: partialRun({ scenario, facts, ask, central: central ?? new Float64Array(askedNames(ask).length).fill(NaN), rows, asked: draws, seed, weights, dataHashes }),
  }),
});

/** What a chart of a run prints in its footer. */
export const contextOf = ({ id, short, run }: Case): ChartContext =>
  ({ scenario: id, scenarioTitle: short, runId: run.runId, dataVersion: run.facts.version, draws: run.draws, sources: [], notes: [], effective: run.weights?.effective });
