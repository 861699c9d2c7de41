import { incompleteBeta, logBeta, solveTail } from "../special/index.ts";
import { call, demand, finite, type ProbabilityDistribution } from "./distribution.ts";

/** Log-odds beyond which x or 1 - x is not a number any more. */
const FAR = 700;

/** x and 1 - x from log-odds, each to full relative precision. */
const sidesOf = (odds: number): readonly [number, number] => [1 / (1 + Math.exp(-odds)), 1 / (1 + Math.exp(odds))];

/** Beta distribution on (0, 1) with shapes a and b. */
export function beta(a: number, b: number): ProbabilityDistribution {
  const name = call("beta", a, b);
  demand(finite(a, b) && a > 0 && b > 0, name, "shapes above 0");
  const scale = logBeta(a, b);
  const mean = a / (a + b);
  const logSpread = Math.sqrt((a + b) / (a * b));
  return {
    name, low: 0, high: 1, mean, variance: (mean * (1 - mean)) / (a + b + 1),
    pdf: (x) => (x < 0 || x > 1 ? 0 : x ** (a - 1) * (1 - x) ** (b - 1) * Math.exp(-scale)),
    cdf: (x) => incompleteBeta(a, b, x).lower,
    quantile: (u) => {
      if (u <= 0 || u >= 1) return u <= 0 ? 0 : 1;
      // Log-odds of a beta variable are close to logistic: a start that Newton's method mends in a few steps.
      const start = Math.log(a / b) + logSpread * Math.log(u / (1 - u)) * 0.55;
      const tails = (odds: number) => incompleteBeta(a, b, ...sidesOf(odds));
      const density = (odds: number): number => {
        const [x, rest] = sidesOf(odds);
        return Math.exp(a * Math.log(x) + b * Math.log(rest) - scale);
      };
      return sidesOf(solveTail(u, tails, density, start, -FAR, FAR))[0];
    },
  };
}
