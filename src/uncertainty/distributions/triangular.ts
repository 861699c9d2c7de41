import { triangularQuantile } from "../quantile-functions.ts";
import { call, demand, finite, type ProbabilityDistribution } from "./distribution.ts";

/** Density that rises in a straight line from low to the mode and falls to high. */
export function triangular(low: number, mode: number, high: number): ProbabilityDistribution {
  const name = call("triangular", low, mode, high);
  demand(finite(low, mode, high) && low < high && low <= mode && mode <= high, name, "finite low <= mode <= high, low below high");
  const width = high - low;
  return {
    name, low, high, mean: (low + mode + high) / 3,
    variance: (low ** 2 + mode ** 2 + high ** 2 - low * mode - low * high - mode * high) / 18,
    pdf: (x) => {
      if (x < low || x > high) return 0;
      if (x < mode) return (2 * (x - low)) / (width * (mode - low));
      return x === mode ? 2 / width : (2 * (high - x)) / (width * (high - mode));
    },
    cdf: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x <= mode ? (x - low) ** 2 / (width * (mode - low)) : 1 - (high - x) ** 2 / (width * (high - mode));
    },
    quantile: (u) => triangularQuantile(u, low, mode, high),
  };
}
