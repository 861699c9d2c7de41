import type { Quantiles } from "../measures/index.ts";
import { bandOf, type NeverBand, type Run } from "../runner/index.ts";

/** Quantiles of a named outcome, without the central value. */
export function quantilesAt(run: Run, name: string): Quantiles {
  const { p05, p25, p50, p75, p95 } = bandOf(run, name);
  return { p05, p25, p50, p75, p95 };
}

/** First value, rising, at which the draws up to it weigh more than `share`: it holds where some draws are "never". */
function ranked(rising: readonly (readonly [value: number, weight: number])[], share: number): number | null {
  let below = 0;
  for (const [value, weight] of rising) {
    below += weight;
    if (below > share + 1e-12) return Number.isFinite(value) ? value : null;
  }
  return null;
}

/** Quantiles of an outcome in which null means "never": later than any month, and never left out of the count. */
export function neverLast(run: Run, name: string): NeverBand {
  const known = run.summary?.never.get(name);
  if (known !== undefined) return known;
  const central = run.outcomes.get(name) ?? null;
  const { drawn, weights } = run;
  if (drawn.length < 2) return { p05: null, p25: null, p50: central, p75: null, p95: null, share_never: central === null ? 1 : 0 };
  const rising = drawn.map((outcomes, draw) => [outcomes.get(name) ?? Infinity, weights?.shares[draw] ?? 1 / drawn.length] as const).sort((a, b) => a[0] - b[0]);
  const never = rising.reduce((sum, [value, weight]) => sum + (value === Infinity ? weight : 0), 0);
  return { p05: ranked(rising, 0.05), p25: ranked(rising, 0.25), p50: ranked(rising, 0.5), p75: ranked(rising, 0.75), p95: ranked(rising, 0.95), share_never: Math.min(1, never) };
}
