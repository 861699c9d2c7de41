import type { ParameterValue } from "./parameters/index.ts";
import type { Distribution } from "./scenario.ts";

/** 95th percentile of the standard normal distribution. */
const Z95 = 1.6448536269514722;

/** Weight of the mode in the usual approximation to the median of a PERT distribution, (low + 6 mode + high) / 8. */
const PERT_MODE_WEIGHT = 6;

/** Percentiles of a lognormal distribution with this mean and standard deviation. */
export function lognormalOf(mean: number, sd: number): Distribution {
  const variance = Math.log(1 + (sd / mean) ** 2);
  const middle = Math.log(mean) - variance / 2;
  const reach = Z95 * Math.sqrt(variance);
  return { kind: "lognormal", p05: Math.exp(middle - reach), p95: Math.exp(middle + reach) };
}

export const normalOf = (mean: number, sd: number): Distribution => ({ kind: "normal", p05: mean - Z95 * sd, p95: mean + Z95 * sd });

/** A distribution as the fields that a file writes; a judged range names no `dist`. */
export function distributionFields(shape: Distribution): Record<string, unknown> {
  if (!("low" in shape)) { const { kind, ...fields } = shape; return { dist: kind, ...fields }; }
  const { kind, exact, ...fields } = shape;
  return { ...(exact ? { dist: kind } : {}), ...fields };
}

/** The value that stands for a distribution in a single run: mode of a triangular one, median of any other. */
export function centreOf(shape: Distribution): ParameterValue {
  switch (shape.kind) {
    case "triangular": return shape.mode;
    case "pert": return (shape.low + PERT_MODE_WEIGHT * shape.mode + shape.high) / (PERT_MODE_WEIGHT + 2);
    case "uniform": return (shape.low + shape.high) / 2;
    case "normal": return (shape.p05 + shape.p95) / 2;
    case "lognormal": return Math.sqrt(shape.p05 * shape.p95);
    case "choice": return middleOf(shape.values, shape.weights);
  }
}

/** Weighted median of numbers; of names, the one with the most weight. */
function middleOf(values: readonly ParameterValue[], weights: readonly number[]): ParameterValue {
  const pairs = values.map((value, index) => ({ value, weight: weights[index]! }));
  if (!values.every((value) => typeof value === "number")) return pairs.reduce((best, pair) => (pair.weight > best.weight ? pair : best)).value;
  const half = weights.reduce((sum, weight) => sum + weight, 0) / 2;
  let passed = 0;
  const sorted = pairs.toSorted((a, b) => Number(a.value) - Number(b.value));
  return (sorted.find(({ weight }) => (passed += weight) >= half) ?? sorted.at(-1)!).value;
}
