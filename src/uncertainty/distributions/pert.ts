import { beta } from "./beta.ts";
import { call, demand, finite, type ProbabilityDistribution } from "./distribution.ts";

/** Weight of the mode against the two ends in the mean (Malcolm and others 1959). */
const WEIGHT = 4;

/** Beta distribution stretched over [low, high] with mean (low + 4 mode + high) / 6. */
export function pert(low: number, mode: number, high: number): ProbabilityDistribution {
  const name = call("pert", low, mode, high);
  demand(finite(low, mode, high) && low < high && low <= mode && mode <= high, name, "finite low <= mode <= high, low below high");
  const width = high - low;
  const unit = beta(1 + (WEIGHT * (mode - low)) / width, 1 + (WEIGHT * (high - mode)) / width);
  return {
    name, low, high, mean: low + width * unit.mean, variance: width ** 2 * unit.variance,
    pdf: (x) => unit.pdf((x - low) / width) / width,
    cdf: (x) => unit.cdf((x - low) / width),
    quantile: (u) => low + width * unit.quantile(u),
  };
}
