import { normalQuantile } from "../../domain/index.ts";
import { incompleteGamma, logGamma, solveTail } from "../special/index.ts";
import { call, demand, finite, type ProbabilityDistribution } from "./distribution.ts";

/** Logarithms of the smallest and largest values that are looked at. */
const [LEAST, MOST] = [-745, 709];

/** Wilson and Hilferty (1931) in the bulk, the leading term of the series in the lower tail; Newton's method mends either. */
function start(u: number, shape: number): number {
  const cube = 1 - 1 / (9 * shape) + normalQuantile(u) / (3 * Math.sqrt(shape));
  const tail = (Math.log(u) + logGamma(shape + 1)) / shape;
  return cube > 0.2 && shape >= 0.5 ? Math.log(shape) + 3 * Math.log(cube) : Math.min(tail, Math.log(shape + 20));
}

/** Gamma distribution by shape and scale; its mean is their product. */
export function gamma(shape: number, scale: number): ProbabilityDistribution {
  const name = call("gamma", shape, scale);
  demand(finite(shape, scale) && shape > 0 && scale > 0, name, "shape and scale above 0");
  const norm = logGamma(shape);
  return {
    name, low: 0, high: Infinity, mean: shape * scale, variance: shape * scale ** 2,
    pdf: (x) => (x < 0 ? 0 : ((x / scale) ** (shape - 1) * Math.exp(-x / scale - norm)) / scale),
    cdf: (x) => incompleteGamma(shape, x / scale).lower,
    quantile: (u) => {
      if (u <= 0 || u >= 1) return u <= 0 ? 0 : Infinity;
      const tails = (log: number) => incompleteGamma(shape, Math.exp(log));
      const density = (log: number): number => Math.exp(shape * log - Math.exp(log) - norm);
      return scale * Math.exp(solveTail(u, tails, density, start(u, shape), LEAST, MOST));
    },
  };
}
