import { effectiveDraws } from "../measures/index.ts";

/** Draws weighted by how well each meets history. */
export interface HistoryWeights {
  /** One for each draw, summing to 1. */
  readonly shares: Float64Array;
  /** Kish's effective sample size: how many equally weighted draws would say as much. */
  readonly effective: number;
}

/** Weights from log-likelihoods, one for each draw, by self-normalised importance weighting: the prior's draws stand, their shares change. */
export function weightsOf(logLikelihoods: ArrayLike<number>): HistoryWeights {
  const logs = Float64Array.from(logLikelihoods);
  const most = logs.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(most)) throw new RangeError("weightsOf: no draw has a finite likelihood");
  const shares = logs.map((value) => Math.exp(value - most));
  const total = shares.reduce((sum, value) => sum + value, 0);
  for (let i = 0; i < shares.length; i++) shares[i]! /= total;
  return { shares, effective: effectiveDraws(shares) };
}
