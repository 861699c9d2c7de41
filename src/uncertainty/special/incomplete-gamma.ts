import { continuedFraction } from "./continued-fraction.ts";
import { logGamma } from "./log-gamma.ts";

/** Both tails of a distribution function, each to full relative precision where it is the smaller one. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

const ENOUGH = 10_000;

/** Regularised incomplete gamma functions P(a, x) and Q(a, x): series below the bulk (DLMF 8.11.4), continued fraction above it (DLMF 8.9.2). */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const factor = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < ENOUGH && Math.abs(term) > Number.EPSILON * sum; n++) sum += term *= x / (a + n);
    return { lower: factor * sum, upper: 1 - factor * sum };
  }
  const upper = factor / continuedFraction(x + 1 - a, (n) => -n * (n - a), (n) => x + 2 * n + 1 - a);
  return { lower: 1 - upper, upper };
}
