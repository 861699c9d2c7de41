import { normalQuantile } from "../../domain/index.ts";
import { normalTails } from "../special/index.ts";
import { call, demand, finite, type ProbabilityDistribution } from "./distribution.ts";

const Z95 = normalQuantile(0.95);

/** Distribution of exp(Z), Z normal with mean mu and standard deviation sigma. */
export function lognormalOfLog(mu: number, sigma: number): ProbabilityDistribution {
  const name = call("lognormalOfLog", mu, sigma);
  demand(finite(mu, sigma) && sigma > 0, name, "a finite mean of the logarithm and its standard deviation above 0");
  const mean = Math.exp(mu + sigma ** 2 / 2);
  return {
    name, low: 0, high: Infinity, mean, variance: mean ** 2 * Math.expm1(sigma ** 2),
    pdf: (x) => (x <= 0 ? 0 : Math.exp(-(((Math.log(x) - mu) / sigma) ** 2) / 2) / (x * sigma * Math.sqrt(2 * Math.PI))),
    cdf: (x) => (x <= 0 ? 0 : normalTails((Math.log(x) - mu) / sigma).lower),
    quantile: (u) => Math.exp(mu + sigma * normalQuantile(u)),
  };
}

/** Lognormal distribution by its own mean and standard deviation. */
export function lognormal(mean: number, sd: number): ProbabilityDistribution {
  demand(finite(mean, sd) && mean > 0 && sd > 0, call("lognormal", mean, sd), "a mean and a standard deviation above 0");
  const variance = Math.log1p((sd / mean) ** 2);
  return lognormalOfLog(Math.log(mean) - variance / 2, Math.sqrt(variance));
}

/** Lognormal distribution by its 5th and 95th percentile. */
export function lognormalFrom90(p05: number, p95: number): ProbabilityDistribution {
  demand(finite(p05, p95) && p05 > 0 && p05 < p95, call("lognormalFrom90", p05, p95), "percentiles above 0, the 5th below the 95th");
  return lognormalOfLog((Math.log(p05) + Math.log(p95)) / 2, (Math.log(p95) - Math.log(p05)) / (2 * Z95));
}
