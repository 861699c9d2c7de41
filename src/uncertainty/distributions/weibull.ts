import { logGamma } from "../special/index.ts";
import { call, demand, finite, type ProbabilityDistribution } from "./distribution.ts";

/** Weibull distribution by shape and scale; shape 1 is exponential with the scale as mean. */
export function weibull(shape: number, scale: number): ProbabilityDistribution {
  const name = call("weibull", shape, scale);
  demand(finite(shape, scale) && shape > 0 && scale > 0, name, "shape and scale above 0");
  const moment = (k: number): number => scale ** k * Math.exp(logGamma(1 + k / shape));
  const mean = moment(1);
  return {
    name, low: 0, high: Infinity, mean, variance: moment(2) - mean ** 2,
    pdf: (x) => (x < 0 ? 0 : (shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-((x / scale) ** shape))),
    cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-((x / scale) ** shape))),
    quantile: (u) => scale * (-Math.log1p(-u)) ** (1 / shape),
  };
}

/** Exponential distribution by its mean. */
export const exponential = (mean: number): ProbabilityDistribution => weibull(1, mean);
