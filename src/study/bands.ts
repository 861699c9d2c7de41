import type { Quantiles } from "../measures/index.ts";
import { bandOf, type Run } from "../runner/index.ts";

/** Quantiles of a named outcome, without the central value. */
export function quantilesAt(run: Run, name: string): Quantiles {
  const { p05, p25, p50, p75, p95 } = bandOf(run, name);
  return { p05, p25, p50, p75, p95 };
}

/** Quantile by nearest rank, which holds where some draws are "never". */
const ranked = (sorted: readonly number[], share: number): number | null => {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return Number.isFinite(value) ? value : null;
};

/** Quantiles of an outcome in which null means "never": later than any month, and never left out of the count. */
export function neverLast(run: Run, name: string): { p05: number | null; p50: number | null; p95: number | null; share_never: number } {
  const central = run.outcomes.get(name) ?? null;
  if (run.drawn.length < 2) return { p05: null, p50: central, p95: null, share_never: central === null ? 1 : 0 };
  const sorted = run.drawn.map((outcomes) => outcomes.get(name) ?? Infinity).sort((a, b) => a - b);
  return {
    p05: ranked(sorted, 0.05), p50: ranked(sorted, 0.5), p95: ranked(sorted, 0.95),
    share_never: sorted.filter((value) => value === Infinity).length / sorted.length,
  };
}
