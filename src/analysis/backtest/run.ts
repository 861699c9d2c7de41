import type { Facts } from "../../facts/index.ts";
import type { Extras } from "../../minerals/index.ts";
import { doAll, type Crew, type Done, type DoDraw, type Work } from "../../runner/index.ts";
import { drawsOf, weightsOf, type Drawable, type HistoryWeights } from "../../uncertainty/index.ts";
import { backtest, type Backtest } from "./backtest.ts";
import { forecastScores, type ForecastScore } from "./forecast-scores.ts";
import { logLikelihoodOf } from "./likelihood.ts";
import { replayPlaces, replayPathRows, type ReplayPathRow } from "./paths.ts";
import { monthsRead, pointsOf, readAt } from "./points.ts";
import { replay, replayDraw } from "./replay.ts";

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
export const FEWEST_WEIGHED = 20;

/** What the draws of a replay need, in plain terms that another thread can be given. */
export interface ReplayWork {
  readonly drawable: Drawable;
  readonly extras?: Extras;
  readonly seed: string;
  readonly runs: number;
}

/** Where a replay is read: at the published points, then between them. */
const placesOf = (facts: Facts) => [...pointsOf(facts), ...replayPlaces(facts)];

/** Draws of a replay: parameters, history from 2010, readings. */
export function prepareReplay({ drawable, extras, seed, runs }: ReplayWork, facts: Facts): DoDraw {
  const draw = drawsOf(drawable, { seed, runs, ...(extras ? { extras } : {}) });
  const places = placesOf(facts);
  const months = monthsRead(places);
  return (index, into, at) => {
    const { parameters, extras: own } = draw(index);
    into.set(replayDraw(parameters, facts, own, (result) => readAt(result, facts, places), months), at);
  };
}

const workOf = (drawable: Drawable, facts: Facts, { seed, draws, extras }: ReplayOptions) =>
  ({ kind: "replay", given: { drawable, seed, runs: draws, ...(extras ? { extras } : {}) } satisfies ReplayWork, draws, width: placesOf(facts).length }) satisfies Work;

function heldAgainst(scenario: Drawable, facts: Facts, { prior = false, extras, draws }: ReplayOptions, { values, failed }: Done): ReplayedHistory {
  if (failed.length > 0) throw new Error(`draw ${failed[0]!.draw} of the replay: ${failed[0]!.message}`);
  const points = pointsOf(facts);
  const between = replayPlaces(facts);
  const width = points.length + between.length;
  const central = readAt(replay(scenario.parameters, facts, extras), facts, placesOf(facts));
  const drawn = Array.from({ length: draws }, (_, draw) => values.subarray(draw * width, (draw + 1) * width));
  const weights = !prior && draws >= FEWEST_WEIGHED ? weightsOf(drawn.map(logLikelihoodOf(points))) : null;
  const rest = (one: Float64Array): Float64Array => one.subarray(points.length);
  return {
    ...backtest(central, drawn, facts, weights?.shares), paths: replayPathRows(between, rest(central), drawn.map(rest), weights?.shares),
    weights, forecasts: forecastScores(points, drawn, weights?.shares ?? null),
  };
}

/**
 * Replays history once at central values and `draws` times over their ranges, and holds it against the published points. Bands and
 * medians are of the draws weighed by 2010-2019, unless `prior` asks for them as they were drawn.
 */
export function runBacktest(scenario: Drawable, facts: Facts, options: ReplayOptions): ReplayedHistory {
  const work = workOf(scenario, facts, options);
  return heldAgainst(scenario, facts, options, doAll(prepareReplay(work.given, facts), work, options.progress));
}

/** The same with the draws done by a crew. */
export async function runBacktestWith(crew: Crew, scenario: Drawable, facts: Facts, options: ReplayOptions): Promise<ReplayedHistory> {
  return heldAgainst(scenario, facts, options, await crew.do(workOf(scenario, facts, options), options.progress));
}
