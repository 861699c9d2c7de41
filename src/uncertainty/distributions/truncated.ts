import { unitIntegral } from "../special/index.ts";
import { call, demand, type ProbabilityDistribution } from "./distribution.ts";

/** A distribution cut at both ends, what is left scaled up to 1. Moments by numerical integration of the quantile function. */
export function truncated(of: ProbabilityDistribution, low: number, high: number): ProbabilityDistribution {
  const name = `${call("truncated", low, high)} of ${of.name}`;
  demand(low < high, name, "low below high");
  const [from, to] = [of.cdf(low), of.cdf(high)];
  demand(to > from, name, `a stretch that holds some of it; it lies from ${of.low} to ${of.high}`);
  const held = to - from;
  const [least, most] = [Math.max(low, of.low), Math.min(high, of.high)];
  const quantile = (u: number): number => Math.min(most, Math.max(least, of.quantile(from + u * held)));
  const mean = unitIntegral(quantile);
  return {
    name, low: least, high: most, mean, variance: unitIntegral((u) => (quantile(u) - mean) ** 2), quantile,
    pdf: (x) => (x < low || x > high ? 0 : of.pdf(x) / held),
    cdf: (x) => Math.min(1, Math.max(0, (of.cdf(x) - from) / held)),
  };
}
