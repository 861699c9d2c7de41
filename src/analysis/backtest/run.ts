import type { Facts } from "../../facts/index.ts";
import type { Extras } from "../../minerals/index.ts";
import { drawParameters, weightsOf, type Drawable, type HistoryWeights } from "../../uncertainty/index.ts";
import { backtest, type Backtest } from "./backtest.ts";
import { forecastScores, type ForecastScore } from "./forecast-scores.ts";
import { logLikelihoodOf } from "./likelihood.ts";
import { replayPlaces, replayPathRows, type ReplayPathRow } from "./paths.ts";
import { pointsOf, readAt } from "./points.ts";
import { replay } from "./replay.ts";

export interface ReplayOptions {
  readonly seed: string;
  /** Number of draws behind the bands; 0 = central values alone. */
  readonly draws: number;
  readonly extras?: Extras;
  /** Draws as they were drawn, without weighing them by the years that parameters may be fitted on. */
  readonly prior?: boolean;
  /** Called after each run with how many are done. */
  readonly progress?: (done: number) => void;
}

/** A back-test with the model's path between the published points. */
export interface ReplayedHistory extends Backtest {
  readonly paths: readonly ReplayPathRow[];
  /** What each draw counts; null for draws as they were drawn, or without draws. */
  readonly weights: HistoryWeights | null;
  readonly forecasts: readonly ForecastScore[];
}

/** Fewer draws than this are not weighed: a few would carry all. */
const FEWEST_WEIGHED = 20;

/**
 * Replays history once at central values and `draws` times over their ranges, and holds it against the published points. Bands and
 * medians are of the draws weighed by 2010-2019, unless `prior` asks for them as they were drawn.
 */
export function runBacktest(scenario: Drawable, facts: Facts, { seed, draws, extras, prior = false, progress }: ReplayOptions): ReplayedHistory {
  const points = pointsOf(facts);
  const between = replayPlaces(facts);
  const places = [...points, ...between];
  const central = readAt(replay(scenario.parameters, facts, extras), facts, places);
  progress?.(1);
  const drawn: Float64Array[] = [];
  for (let run = 0; run < draws; run++) {
    drawn.push(readAt(replay(drawParameters(scenario, seed, run, draws), facts, extras), facts, places));
    progress?.(run + 2);
  }
  const weighs = !prior && draws >= FEWEST_WEIGHED;
  const weights = weighs ? weightsOf(drawn.map(logLikelihoodOf(points))) : null;
  const rest = (values: Float64Array): Float64Array => values.subarray(points.length);
  return {
    ...backtest(central, drawn, facts, weights?.shares), paths: replayPathRows(between, rest(central), drawn.map(rest), weights?.shares),
    weights, forecasts: forecastScores(points, drawn, weights?.shares ?? null),
  };
}
