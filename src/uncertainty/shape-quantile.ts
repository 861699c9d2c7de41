import type { Distribution, NumberParameter, ParameterValue } from "../scenario/index.ts";
import { lognormalFrom90, normalFrom90, pert, pickBy, truncated, type ProbabilityDistribution } from "./distributions/index.ts";
import { triangleEnds } from "./judged-range.ts";
import { triangularQuantile, uniformQuantile } from "./quantile-functions.ts";

/** Value at a place u of (0, 1). */
export type Quantile<T extends ParameterValue = ParameterValue> = (u: number) => T;

type Limits = Pick<NumberParameter, "min" | "max">;

/** A range without a named shape: triangular about its mode, its ends judged. */
export function judgedQuantile(range: { readonly low: number; readonly mode: number; readonly high: number }, holds: number, { min, max }: Limits): Quantile<number> {
  const { low, high } = triangleEnds({ ...range, holds, least: min, most: max });
  return (u) => triangularQuantile(u, low, range.mode, high);
}

/** What a scenario states about a value as a quantile function. Tails beyond what the parameter accepts are cut off. */
export function shapeQuantile(shape: Distribution, holds: number, limits: Limits): Quantile {
  switch (shape.kind) {
    case "choice": {
      const pick = pickBy(shape.weights);
      return (u) => shape.values[pick(u)]!;
    }
    case "triangular": return shape.exact ? (u) => triangularQuantile(u, shape.low, shape.mode, shape.high) : judgedQuantile(shape, holds, limits);
    case "uniform": {
      const more = shape.exact ? 0 : ((1 / holds - 1) / 2) * (shape.high - shape.low);
      const [low, high] = [Math.max(limits.min, shape.low - more), Math.min(limits.max, shape.high + more)];
      return (u) => uniformQuantile(u, Math.min(low, shape.low), Math.max(high, shape.high));
    }
    case "pert": return shape.low < shape.high ? pert(shape.low, shape.mode, shape.high).quantile : () => shape.mode;
    case "normal": return shape.p05 < shape.p95 ? within(normalFrom90(shape.p05, shape.p95), limits) : () => shape.p05;
    case "lognormal": return shape.p05 < shape.p95 ? within(lognormalFrom90(shape.p05, shape.p95), limits) : () => shape.p05;
  }
}

function within(of: ProbabilityDistribution, { min, max }: Limits): Quantile<number> {
  const upper = max < Number.MAX_VALUE ? max : Infinity;
  return of.low >= min && of.high <= upper ? of.quantile : truncated(of, min, upper).quantile;
}
