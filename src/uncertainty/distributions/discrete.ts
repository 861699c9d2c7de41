import { demand, finite, type ProbabilityDistribution } from "./distribution.ts";

const dot = (weights: readonly number[], values: readonly number[]): number => weights.reduce((sum, weight, at) => sum + weight * values[at]!, 0);

/** Place of the option that u falls on when options take stretches of (0, 1) as long as their weights, in their order. */
export function pickBy(weights: readonly number[]): (u: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  demand(weights.length > 0 && weights.every((weight) => finite(weight) && weight >= 0) && total > 0, `weights [${weights.join(", ")}]`, "numbers of 0 or more, one of them above 0");
  let passed = 0;
  const ends = weights.map((weight) => (passed += weight) / total);
  const last = weights.findLastIndex((weight) => weight > 0);
  return (u) => {
    const at = ends.findIndex((end) => u < end);
    return at < 0 ? last : at;
  };
}

/** Values with weights; the weights need not sum to 1. */
export function discrete(values: readonly number[], weights: readonly number[]): ProbabilityDistribution {
  const name = `discrete([${values.join(", ")}], [${weights.join(", ")}])`;
  demand(values.length === weights.length && finite(...values), name, "as many weights as finite values");
  const order = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]!);
  const pick = pickBy(order.map((at) => weights[at]!));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chances = weights.map((weight) => weight / total);
  const mean = dot(chances, values);
  const known = values.filter((_, at) => chances[at]! > 0);
  return {
    name, low: Math.min(...known), high: Math.max(...known), mean, variance: dot(chances, values.map((value) => (value - mean) ** 2)),
    pdf: (x) => dot(chances, values.map((value) => Number(value === x))),
    cdf: (x) => dot(chances, values.map((value) => Number(value <= x))),
    quantile: (u) => values[order[pick(u)]!]!,
  };
}
