import { continuedFraction } from "./continued-fraction.ts";
import type { Tails } from "./incomplete-gamma.ts";
import { logBeta } from "./log-gamma.ts";

/**
 * Regularised incomplete beta function at x and its complement (DLMF 8.17.22). `rest` is 1 - x, given apart because the two ends need
 * both to full precision.
 */
export function incompleteBeta(a: number, b: number, x: number, rest = 1 - x): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (rest <= 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) {
    const { lower, upper } = incompleteBeta(b, a, rest, x);
    return { lower: upper, upper: lower };
  }
  const factor = Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta(a, b)) / a;
  const lower = factor / continuedFraction(1, (n) => term(a, b, x, n), () => 1);
  return { lower, upper: 1 - lower };
}

function term(a: number, b: number, x: number, n: number): number {
  const m = Math.floor(n / 2);
  return n % 2 === 0 ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)) : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
}
