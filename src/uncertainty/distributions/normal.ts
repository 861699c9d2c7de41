import { normalQuantile } from "../../domain/index.ts";
import { normalTails } from "../special/index.ts";
import { call, demand, finite, type ProbabilityDistribution } from "./distribution.ts";

const Z95 = normalQuantile(0.95);

/** Normal distribution by mean and standard deviation. */
export function normal(mean: number, sd: number): ProbabilityDistribution {
  const name = call("normal", mean, sd);
  demand(finite(mean, sd) && sd > 0, name, "a finite mean and a standard deviation above 0");
  return {
    name, low: -Infinity, high: Infinity, mean, variance: sd ** 2,
    pdf: (x) => Math.exp(-(((x - mean) / sd) ** 2) / 2) / (sd * Math.sqrt(2 * Math.PI)),
    cdf: (x) => normalTails((x - mean) / sd).lower,
    quantile: (u) => mean + sd * normalQuantile(u),
  };
}

/** Normal distribution by its 5th and 95th percentile. */
export function normalFrom90(p05: number, p95: number): ProbabilityDistribution {
  demand(finite(p05, p95) && p05 < p95, call("normalFrom90", p05, p95), "finite percentiles, the 5th below the 95th");
  return normal((p05 + p95) / 2, (p95 - p05) / (2 * Z95));
}
