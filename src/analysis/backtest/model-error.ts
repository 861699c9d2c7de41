import { mean } from "simple-statistics";
import { normalQuantile } from "../../domain/index.ts";
import { quantilesOf } from "../../measures/index.ts";
import type { Tolerance } from "./definition.ts";
import { inTolerances } from "./likelihood.ts";
import type { BacktestPoint } from "./points.ts";

/** A series with fewer fitted points takes the error that all series have together. */
const FEWEST_POINTS = 3;

/** Slices of equal chance that stand for a normal error; the middles of four of them are its 5, 25, 75 and 95%. */
const SLICES = Array.from({ length: 30 }, (_, i) => normalQuantile((i + 0.5) / 30));

/** What the replay misses beyond the ranges of the assumptions: a normal error, in logarithms where a series claims a factor, else in its unit. */
export interface ModelError {
  readonly kind: Tolerance["kind"];
  readonly sd: number;
}

/** One unit of tolerance in the terms in which the error of a series is kept. */
const unitOf = ({ kind, limit }: Tolerance, size: number): number =>
  kind === "factor" ? Math.log(limit) : kind === "absolute" ? limit : (limit / 100) * size;

/** Mean observed value of a series' points at `indices`: of those that may be fitted on, where there are any. */
function sizeOf(points: readonly BacktestPoint[], indices: readonly number[]): number {
  const fitted = indices.filter((i) => points[i]!.role === "fitted");
  return mean((fitted.length > 0 ? fitted : indices).map((i) => Math.abs(points[i]!.observed.value)));
}

/** Squared miss of a point by the median of the draws less the variance of the draws, in tolerances. */
function excess(point: BacktestPoint, draws: Float64Array, size: number, weights?: ArrayLike<number>): number {
  const misses = draws.map((value) => inTolerances(point, value, size));
  const share = (i: number): number => weights?.[i] ?? 1 / misses.length;
  const centre = misses.reduce((sum, miss, i) => sum + share(i) * miss, 0);
  const variance = misses.reduce((sum, miss, i) => sum + share(i) * (miss - centre) ** 2, 0);
  return quantilesOf(null, misses, weights).p50! ** 2 - variance;
}

/**
 * The model's own error of each series by what its draws miss in the years that may be fitted on, later years unread: the mean squared
 * miss of the median less the variance of the draws (the discrepancy of Kennedy and O'Hagan 2001, taken constant). `columns` hold the draws of each of
 * `points`. `without` leaves one point out, so that a point is never judged by a band made from its own miss.
 */
export function modelErrorsOf(points: readonly BacktestPoint[], columns: readonly Float64Array[], weights?: ArrayLike<number>): (series: BacktestPoint["series"], without?: number) => ModelError {
  const places = new Map<string, number[]>();
  points.forEach(({ series: { id } }, i) => places.set(id, [...(places.get(id) ?? []), i]));
  const sizes = new Map([...places].map(([id, indices]) => [id, sizeOf(points, indices)]));
  const beyond = points.map((point, i) => (point.role === "fitted" ? excess(point, columns[i]!, sizes.get(point.series.id)!, weights) : null));
  const known = (indices: readonly number[], without?: number): number[] => indices.filter((i) => i !== without && beyond[i] !== null && Number.isFinite(beyond[i])).map((i) => beyond[i]!);
  const all = points.map((_, i) => i);
  return ({ id, tolerance }, without) => {
    const own = known(places.get(id) ?? [], without);
    const squared = own.length >= FEWEST_POINTS ? mean(own) : mean(known(all, without));
    return { kind: tolerance.kind, sd: Math.sqrt(Math.max(0, squared)) * unitOf(tolerance, sizes.get(id)!) };
  };
}

/** Draws spread by a model error: each stands for as many values as the error has slices. */
export function spreadBy(draws: ArrayLike<number>, { kind, sd }: ModelError): Float64Array {
  return Float64Array.from({ length: draws.length * SLICES.length }, (_, at) => {
    const draw = draws[Math.floor(at / SLICES.length)]!;
    const error = sd * SLICES[at % SLICES.length]!;
    return kind === "factor" ? draw * Math.exp(error) : draw + error;
  });
}

/** Shares of spread draws, from those of the draws. */
export const sharesSpread = (shares: ArrayLike<number>): Float64Array => Float64Array.from({ length: shares.length * SLICES.length }, (_, i) => shares[Math.floor(i / SLICES.length)]! / SLICES.length);
