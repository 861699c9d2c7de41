import { effectiveDraws } from "../measures/index.ts";
import type { HistoryWeights } from "../uncertainty/index.ts";

/** Weights of the draws that are done, as shares of one another; all of them keep what they have. */
export function weightsOfSome({ shares, effective }: HistoryWeights, draws: readonly number[]): HistoryWeights {
  if (draws.length === shares.length) return { shares, effective };
  const some = Float64Array.from(draws, (draw) => shares[draw]!);
  const total = some.reduce((sum, share) => sum + share, 0);
  const own = some.map((share) => share / total);
  return { shares: own, effective: effectiveDraws(own) };
}
