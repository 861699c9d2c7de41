import { factorBetween } from "./errors.ts";
import type { BacktestPoint } from "./points.ts";

const sum = <T>(of: readonly T[], value: (one: T) => number): number => of.reduce((total, one) => total + value(one), 0);
const mean = <T>(of: readonly T[], value: (one: T) => number): number => sum(of, value) / of.length;

/** Beyond this a factor says no more. */
const MOST_FACTOR = 1e6;

/** One point's error in tolerances of its series; `size` is the mean observed value of the series' points in use. */
export function inTolerances({ series: { tolerance }, observed: { value } }: BacktestPoint, modelled: number, size: number): number {
  if (tolerance.kind === "factor") return Math.log(Math.min(MOST_FACTOR, factorBetween(modelled, value))) / Math.log(tolerance.limit);
  return (modelled - value) / (tolerance.kind === "absolute" ? tolerance.limit : (tolerance.limit / 100) * size);
}

interface Group { readonly indices: readonly number[]; readonly size: number }

/** Points that may be fitted on, by place in `points`, in their series; the series in their subjects. */
function subjectsOf(points: readonly BacktestPoint[]): Group[][] {
  const subjects = new Map<string, Map<string, number[]>>();
  points.forEach(({ series: { id, subject }, role }, i) => {
    if (role !== "fitted") return;
    const series = subjects.get(subject) ?? new Map<string, number[]>();
    subjects.set(subject, series.set(id, [...(series.get(id) ?? []), i]));
  });
  const meanSize = (indices: readonly number[]): number => mean(indices, (i) => Math.abs(points[i]!.observed.value));
  return [...subjects.values()].map((series) => [...series.values()].map((indices) => ({ indices, size: meanSize(indices) })));
}

/**
 * Log-likelihood of a replay's readings, one for each of `points`, on the years that parameters may be fitted on. Errors are normal with
 * the tolerance of their series as standard deviation. Errors that go together count once: the points of a series are one observation
 * (what is wrong in 2014 is wrong in 2015), and so are the series of a subject. Nothing of 2020 or later is read.
 */
export function logLikelihoodOf(points: readonly BacktestPoint[]): (modelled: ArrayLike<number>) => number {
  const subjects = subjectsOf(points);
  return (modelled) => -sum(subjects, (series) => mean(series, ({ indices, size }) => mean(indices, (i) => inTolerances(points[i]!, modelled[i]!, size) ** 2))) / 2;
}
