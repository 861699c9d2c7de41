import { quantileSorted } from "simple-statistics";
import type { Quantiles } from "./rows.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

const NONE = { p05: null, p25: null, p75: null, p95: null };
const bandFrom = (at: (p: number) => number): Quantiles => ({ p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) });

/** Draws that have a value, rising, with their shares of what those draws weigh. */
function ranked(draws: readonly (number | null)[] | Float64Array, weights: ArrayLike<number>): { values: Float64Array; shares: Float64Array } {
  const known = Array.from({ length: draws.length }, (_, i) => i).filter((i) => draws[i] !== null && weights[i]! > 0).sort((a, b) => draws[a]! - draws[b]!);
  const total = known.reduce((sum, i) => sum + weights[i]!, 0);
  return { values: Float64Array.from(known, (i) => draws[i]!), shares: Float64Array.from(known, (i) => weights[i]! / total) };
}

/**
 * Quantiles of draws (type 7), each counted by its share in `weights` where there are any; with fewer than two draws only the central
 * value, as p50. Null draws are left out.
 */
export function quantilesOf(central: number | null, draws: readonly (number | null)[] | Float64Array, weights?: ArrayLike<number>): Quantiles {
  if (weights !== undefined) {
    const { values, shares } = ranked(draws, weights);
    return values.length < 2 ? { ...NONE, p50: central } : bandFrom((p) => weightedQuantile(values, shares, p));
  }
  const known = (draws instanceof Float64Array ? draws.slice() : Float64Array.from(draws.filter((value): value is number => value !== null))).sort();
  return known.length < 2 ? { ...NONE, p50: central } : bandFrom((p) => quantileSorted(known as unknown as number[], p));
}
