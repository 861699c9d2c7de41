import { factorBetween } from "./errors.ts";
import type { BacktestPoint } from "./points.ts";

/** Beyond this a factor says no more. */
const MOST_FACTOR = 1e6;

/** One point's error in tolerances of its series; `size` is the mean observed value of the series' points in use. */
export function inTolerances({ series: { tolerance }, observed: { value } }: BacktestPoint, modelled: number, size: number): number {
  if (tolerance.kind === "factor") return Math.log(Math.min(MOST_FACTOR, factorBetween(modelled, value))) / Math.log(tolerance.limit);
  return (modelled - value) / (tolerance.kind === "absolute" ? tolerance.limit : (tolerance.limit / 100) * size);
}

interface Group { readonly indices: readonly number[]; readonly size: number }

/** Points of each series that may be fitted on, by place in `points`. */
function groupsOf(points: readonly BacktestPoint[]): Group[] {
  const groups = new Map<string, number[]>();
  points.forEach(({ series, role }, i) => {
    if (role === "fitted") groups.set(series.id, [...(groups.get(series.id) ?? []), i]);
  });
  return [...groups.values()].map((indices) => ({ indices, size: indices.reduce((sum, i) => sum + Math.abs(points[i]!.observed.value), 0) / indices.length }));
}

/**
 * Log-likelihood of a replay's readings, one for each of `points`, on the years that parameters may be fitted on. Errors are normal with
 * the tolerance of their series as standard deviation, and the points of a series count together as one observation, because their
 * errors go together: what is wrong with the model in 2014 is wrong in 2015. Nothing of 2020 or later is read.
 */
export function logLikelihoodOf(points: readonly BacktestPoint[]): (modelled: ArrayLike<number>) => number {
  const groups = groupsOf(points);
  return (modelled) => -groups.reduce((sum, { indices, size }) => sum + indices.reduce((squares, i) => squares + inTolerances(points[i]!, modelled[i]!, size) ** 2, 0) / indices.length, 0) / 2;
}
