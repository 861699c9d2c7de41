import type { ReplayedHistory } from "../analysis/backtest/index.ts";
import type { Facts } from "../facts/index.ts";
import { DEFAULT_SEED, runIdOf, runScenario, type Crew } from "../runner/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Case } from "./case.ts";
import { headOf, spokenTitle } from "./title.ts";
import { historyWith, pastOf, type HistoryAsked } from "./history.ts";

export interface ReplayRun extends Omit<HistoryAsked, "seed"> {
  readonly seed?: string;
  readonly dataHashes: Readonly<Record<string, string>>;
}

/** A scenario whose history is replayed from 2010, and how that compares with what was published. */
export interface ReplayCase {
  readonly lead: Case;
  readonly tested: ReplayedHistory;
}

/** Replays history with a scenario's values. The run in the case is the central one; `draws` counts those behind the bands. */
export async function replayCase(crew: Crew, scenario: Scenario, facts: Facts, { dataHashes, ...given }: ReplayRun): Promise<ReplayCase> {
  const asked = { seed: DEFAULT_SEED, ...given };
  const { seed, draws, prior } = asked;
  const past = pastOf(scenario);
  const history = await historyWith(crew, scenario, facts, asked);
  const run = runScenario(past, facts, { seed, draws: 0, dataHashes });
  const runId = runIdOf(past, facts, prior ? `${seed} prior` : seed, draws, dataHashes);
  return { tested: history.replayed, lead: { id: scenario.id, title: spokenTitle(scenario), short: headOf(spokenTitle(scenario)), family: scenario.id, run: { ...run, draws, runId }, history } };
}
