/** Kish's effective number of draws: 1 over the sum of squared shares. `weights` sum to 1. */
export function effectiveDraws(weights: ArrayLike<number>): number {
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += weights[i]! * weights[i]!;
  return squares > 0 ? 1 / squares : 0;
}

/**
 * Quantile `p` of weighted draws, `sorted` rising and `weights` in the same order, summing to 1. With equal weights it is the usual
 * type 7; a draw of no weight changes nothing; it moves without jumps in both. Method: Akinshin (2023), Weighted quantile
 * estimators, arXiv:2304.07265, with Kish's effective sample size.
 */
export function weightedQuantile(sorted: ArrayLike<number>, weights: ArrayLike<number>, p: number): number {
  const size = effectiveDraws(weights);
  const start = p * (size - 1);
  let below = 0;
  let passed = 0;
  let sum = 0;
  for (let i = 0; i < sorted.length; i++) {
    below += weights[i]!;
    const share = i === sorted.length - 1 ? 1 : Math.min(1, Math.max(0, size * below - start));
    sum += (share - passed) * sorted[i]!;
    passed = share;
  }
  return sum;
}
