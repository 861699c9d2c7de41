import { demand, finite, type ProbabilityDistribution } from "./distribution.ts";

/**
 * Distribution of a sample, with straight lines between its sorted values (Hyndman and Fan 1996, type 7), so that the quantiles are
 * those that the bands of a run use.
 */
export function empirical(sample: readonly number[]): ProbabilityDistribution {
  const name = `empirical(${sample.length} values)`;
  demand(sample.length > 1 && finite(...sample), name, "two or more finite values");
  const sorted = Float64Array.from(sample).sort();
  const parts = sorted.length - 1;
  const [low, high] = [sorted[0]!, sorted[parts]!];
  const average = (of: (from: number, to: number) => number): number => {
    let sum = 0;
    for (let at = 0; at < parts; at++) sum += of(sorted[at]!, sorted[at + 1]!);
    return sum / parts;
  };
  const mean = average((from, to) => (from + to) / 2);
  /** Last place whose value is at most x. */
  const placeOf = (x: number): number => {
    let [from, to] = [0, sorted.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if (sorted[middle]! <= x) from = middle; else to = middle;
    }
    return from;
  };
  return {
    name, low, high, mean, variance: average((from, to) => (to - from) ** 2 / 12 + ((from + to) / 2 - mean) ** 2),
    pdf: (x) => {
      if (x < low || x > high) return 0;
      const at = Math.min(placeOf(x), parts - 1);
      return 1 / (parts * (sorted[at + 1]! - sorted[at]!));
    },
    cdf: (x) => {
      if (x < low) return 0;
      if (x >= high) return 1;
      const at = placeOf(x);
      return (at + (x - sorted[at]!) / (sorted[at + 1]! - sorted[at]!)) / parts;
    },
    quantile: (u) => {
      const at = Math.min(Math.max(u, 0), 1) * parts;
      const from = Math.min(Math.floor(at), parts - 1);
      return sorted[from]! + (at - from) * (sorted[from + 1]! - sorted[from]!);
    },
  };
}
