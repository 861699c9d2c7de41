import type { PledgeRun } from "../../src/browser.ts";
import { pledgeRunOf, pledgeTask } from "../../src/notebook/index.ts";
import { dataHashes, facts, openDesk } from "./desk.ts";
import type { Group } from "./panel.ts";

export interface PledgeDeskPlan {
  readonly name: string;
  readonly base: string;
  readonly groups: readonly Group[];
  /** Day by which projects are judged. */
  readonly by: string;
}

const DRAWS = { offered: [300, 1000, 3000, 10000], usual: 1000 };

/** The desk of a notebook about the pledge. */
export const pledgeDesk = ({ by, ...plan }: PledgeDeskPlan) => openDesk<PledgeRun>({
  ...plan, draws: DRAWS, verb: "pledge",
  task: (scenario, { seed, draws }) => pledgeTask(scenario, seed, draws, by),
  run: (scenario, { rows }, { seed }) => pledgeRunOf(scenario, facts, rows, seed, by, dataHashes),
});
