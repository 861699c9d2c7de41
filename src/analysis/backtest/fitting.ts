import type { Facts } from "../../facts/index.ts";
import type { Parameters } from "../../scenario/index.ts";
import { errorsOf, type PointErrors, type PointPair } from "./errors.ts";
import { inTolerances } from "./likelihood.ts";
import { pointsOf, readAt, type BacktestPoint } from "./points.ts";
import { FITTED_MONTHS } from "./history-likelihood.ts";
import { replayDraw } from "./replay.ts";

export interface SeriesErrors extends PointErrors {
  readonly id: string;
  readonly unit: string;
  /** Mean squared error of the points, each measured in tolerances: 1 = every point just off by the tolerance. */
  readonly loss: number;
  readonly pairs: readonly PointPair[];
}

/**
 * Errors of each series in the years that parameters may be fitted on (2010-2019, points given to the replay left out): one run
 * that ends with 2019, no draws, for use inside a calibration loop. Nothing of 2020 or later is read.
 */
export function backtestErrorsOf(parameters: Parameters, facts: Facts): readonly SeriesErrors[] {
  const points = pointsOf(facts).filter(({ role }) => role === "fitted");
  const modelled = replayDraw(parameters, facts, {}, (result) => readAt(result, facts, points), FITTED_MONTHS);
  const groups = new Map<string, { point: BacktestPoint; pair: PointPair }[]>();
  points.forEach((point, i) => {
    const { year, value, low, high } = point.observed;
    const entry = { point, pair: { year, observed: value, low, high, modelled: modelled[i]! } };
    groups.set(point.series.id, [...(groups.get(point.series.id) ?? []), entry]);
  });
  return [...groups.values()].map((group) => {
    const pairs = group.map(({ pair }) => pair);
    const size = pairs.reduce((sum, { observed }) => sum + Math.abs(observed), 0) / pairs.length;
    const { id, unit, tolerance } = group[0]!.point.series;
    const loss = group.reduce((sum, { point, pair }) => sum + inTolerances(point, pair.modelled, size) ** 2, 0) / group.length;
    return { id, unit, ...errorsOf(pairs, tolerance), loss, pairs };
  });
}
