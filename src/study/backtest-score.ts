import { runBacktest } from "../analysis/backtest/index.ts";
import type { Facts } from "../facts/index.ts";
import type { BacktestScore } from "../report/input.ts";
import { defaults } from "../scenario/index.ts";

const known = new WeakMap<Facts, BacktestScore>();

/**
 * How well the model replays history at the table's default values, for the manifest of any report. It is about the model, not
 * about a scenario, so it is worked out once for each set of facts: one run, no draws.
 */
export function backtestScoreOf(facts: Facts): BacktestScore {
  const before = known.get(facts);
  if (before) return before;
  const { fitted, heldOut, passed } = runBacktest({ parameters: defaults(), ranges: new Map() }, facts, { seed: "", draws: 0 }).score;
  const score = { fitted: { inside: fitted.inside, points: fitted.points }, heldOut: { inside: heldOut.inside, points: heldOut.points }, passed };
  known.set(facts, score);
  return score;
}
