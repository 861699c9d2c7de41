import { REPLAY_ANCHOR, runBacktest, runBacktestWith, type ReplayedHistory } from "../analysis/backtest/index.ts";
import type { Facts } from "../facts/index.ts";
import type { BacktestScore } from "../report/input.ts";
import { drawableOf, extrasOf, type Crew } from "../runner/index.ts";
import { withOverrides, type Scenario } from "../scenario/index.ts";

export interface HistoryAsked {
  readonly seed: string;
  readonly draws: number;
  /** Draws as they were drawn, none weighed. */
  readonly prior?: boolean;
  readonly progress?: (done: number) => void;
}

/** A replay of history and the scenario whose values it ran on. */
export interface History {
  readonly of: Scenario;
  readonly replayed: ReplayedHistory;
}

/** The scenario with history read up to 2010 alone and past measures in force. */
export const pastOf = (scenario: Scenario): Scenario => withOverrides(scenario, { "clock.anchor": REPLAY_ANCHOR, "history.episodes": true });

/**
 * Replays history with a scenario's values. Weights of the reference's draws hold in every scenario, because draw 7 meets the same luck
 * in each.
 */
export function historyOf(scenario: Scenario, facts: Facts, asked: HistoryAsked): History {
  const past = pastOf(scenario);
  return { of: scenario, replayed: runBacktest(drawableOf(past), facts, { ...asked, extras: extrasOf(past) }) };
}

/** The same with the draws done by a crew. */
export async function historyWith(crew: Crew, scenario: Scenario, facts: Facts, asked: HistoryAsked): Promise<History> {
  const past = pastOf(scenario);
  return { of: scenario, replayed: await runBacktestWith(crew, drawableOf(past), facts, { ...asked, extras: extrasOf(past) }) };
}

/** What a manifest keeps of a replay. */
export const recordOf = ({ score: { fitted, heldOut, passed }, weights, forecasts }: ReplayedHistory): BacktestScore => ({
  fitted: { inside: fitted.inside, points: fitted.points }, heldOut: { inside: heldOut.inside, points: heldOut.points }, passed, effective: weights?.effective ?? null, forecasts,
});
