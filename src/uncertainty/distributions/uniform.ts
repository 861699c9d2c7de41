import { uniformQuantile } from "../quantile-functions.ts";
import { call, demand, finite, type ProbabilityDistribution } from "./distribution.ts";

/** Every value between two ends as likely as any other. */
export function uniform(low: number, high: number): ProbabilityDistribution {
  const name = call("uniform", low, high);
  demand(finite(low, high) && low < high, name, "finite ends, low below high");
  const width = high - low;
  return {
    name, low, high, mean: (low + high) / 2, variance: width ** 2 / 12,
    pdf: (x) => (x < low || x > high ? 0 : 1 / width),
    cdf: (x) => Math.min(1, Math.max(0, (x - low) / width)),
    quantile: (u) => uniformQuantile(u, low, high),
  };
}
