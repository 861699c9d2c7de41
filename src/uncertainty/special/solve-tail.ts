import type { Tails } from "./incomplete-gamma.ts";

const STEPS = 200;
/** Newton's method doubles the digits with each step, so that this step leaves nothing to mend. */
const CLOSE = 1e-12;

/**
 * The t at which a distribution function reaches u, by Newton's method on the logarithm of the smaller tail, kept inside a bracket by
 * bisection. `density` is the derivative of the lower tail by t.
 */
export function solveTail(u: number, tails: (t: number) => Tails, density: (t: number) => number, start: number, low: number, high: number): number {
  const under = u <= 0.5;
  const target = Math.log(under ? u : 1 - u);
  let [from, to, t] = [low, high, Math.min(high, Math.max(low, start))];
  for (let step = 0; step < STEPS; step++) {
    const { lower, upper } = tails(t);
    const tail = under ? lower : upper;
    const miss = Math.log(tail) - target;
    if (under === miss > 0) to = t; else from = t;
    const slope = (under ? 1 : -1) * density(t) / tail;
    const newton = t - miss / slope;
    if (miss === 0 || Math.abs(newton - t) <= CLOSE * Math.max(1, Math.abs(t)) || to - from <= CLOSE) return Number.isFinite(newton) ? newton : t;
    t = newton > from && newton < to ? newton : (from + to) / 2;
  }
  return t;
}
