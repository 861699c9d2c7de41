import type { Tolerance } from "./definition.ts";

/** One modelled value beside its observation. */
export interface PointPair {
  readonly year: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
  readonly modelled: number;
}

/** Errors over some points of one series. */
export interface PointErrors {
  readonly points: number;
  /** Mean of model minus observed, in the series' unit. */
  readonly bias: number;
  /** Mean absolute error, in the series' unit. */
  readonly mae: number;
  /** Points that meet the claim: inside the observed range, or within the factor where only size is claimed. */
  readonly inside: number;
  /** Error as the tolerance measures it: unit, percent of the mean observed value, or mean factor. */
  readonly off: number;
  readonly within: boolean;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many times larger the larger one is; infinite when one of them is not positive. */
export const factorBetween = (a: number, b: number): number => (a > 0 && b > 0 ? Math.max(a / b, b / a) : Number.POSITIVE_INFINITY);

/** Whether one point meets the claim of its series. */
export const meets = ({ observed, low, high, modelled }: PointPair, tolerance: Tolerance): boolean =>
  tolerance.kind === "factor" ? factorBetween(modelled, observed) <= tolerance.limit : modelled >= low && modelled <= high;

/** Error of some points in the terms of a tolerance; the mean factor is geometric. */
function offBy(pairs: readonly PointPair[], kind: Tolerance["kind"]): number {
  if (kind === "factor") return Math.exp(mean(pairs.map(({ modelled, observed }) => Math.log(factorBetween(modelled, observed)))));
  const mae = mean(pairs.map(({ modelled, observed }) => Math.abs(modelled - observed)));
  return kind === "absolute" ? mae : (100 * mae) / mean(pairs.map(({ observed }) => Math.abs(observed)));
}

/** Errors of a series over the points given; there must be at least one. */
export function errorsOf(pairs: readonly PointPair[], tolerance: Tolerance): PointErrors {
  const off = offBy(pairs, tolerance.kind);
  return {
    points: pairs.length,
    bias: mean(pairs.map(({ modelled, observed }) => modelled - observed)),
    mae: mean(pairs.map(({ modelled, observed }) => Math.abs(modelled - observed))),
    inside: pairs.filter((pair) => meets(pair, tolerance)).length,
    off, within: off <= tolerance.limit,
  };
}
