import { REPLAY_ANCHOR, runBacktest, type ReplayedHistory } from "../analysis/backtest/index.ts";
import type { Facts } from "../facts/index.ts";
import { DEFAULT_SEED, drawableOf, extrasOf, runIdOf, runScenario } from "../runner/index.ts";
import { withOverrides, type Scenario } from "../scenario/index.ts";
import type { Case } from "./case.ts";

export interface ReplayRun {
  readonly seed?: string;
  readonly draws: number;
  readonly dataHashes: Readonly<Record<string, string>>;
  readonly progress?: (done: number) => void;
}

/** A scenario whose history is replayed from 2010, and how that compares with what was published. */
export interface ReplayCase {
  readonly lead: Case;
  readonly tested: ReplayedHistory;
}

/** Replays history with a scenario's values. The run in the case is the central one; `draws` counts those behind the bands. */
export function replayCase(scenario: Scenario, facts: Facts, { seed = DEFAULT_SEED, draws, dataHashes, progress }: ReplayRun): ReplayCase {
  const past = withOverrides(scenario, { "clock.anchor": REPLAY_ANCHOR, "history.episodes": true });
  const tested = runBacktest(drawableOf(past), facts, { seed, draws, extras: extrasOf(past), ...(progress ? { progress } : {}) });
  const run = runScenario(past, facts, { seed, draws: 0, dataHashes });
  return {
    tested,
    lead: { id: scenario.id, title: scenario.title, short: scenario.title.split(": ")[0], family: scenario.id, run: { ...run, draws, runId: runIdOf(past, facts, seed, draws, dataHashes) } },
  };
}
