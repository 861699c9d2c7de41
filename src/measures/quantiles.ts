import { quantile, quantileSorted } from "simple-statistics";
import { risingPlaces } from "./rising-places.ts";
import type { Quantiles } from "./rows.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
/** From so many draws on it is quicker to pick the places that quantiles stand on than to put all in order. */
const MANY = 1000;
const NONE = { p05: null, p25: null, p75: null, p95: null };
const bandFrom = (at: (p: number) => number): Quantiles => ({ p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) });

/** Draws that have a value, rising, with their shares of what those draws weigh. */
function ranked(draws: readonly (number | null)[] | Float64Array, weights: ArrayLike<number>): { values: Float64Array; shares: Float64Array } {
  const known = new Float64Array(draws.length);
  const own = new Float64Array(draws.length);
  let count = 0;
  for (let i = 0; i < draws.length; i++) {
    const value = draws[i]!;
    if (value === null || !(weights[i]! > 0)) continue;
    known[count] = value;
    own[count++] = weights[i]!;
  }
  const places = risingPlaces(known, count);
  let total = 0;
  for (let i = 0; i < count; i++) total += own[places[i]!]!;
  return { values: Float64Array.from(places, (place) => known[place]!), shares: Float64Array.from(places, (place) => own[place]! / total) };
}

/** The same of numbers without weights. Those that are no number are sorted last, which picking places cannot do. */
function unweighted(values: Float64Array): Quantiles {
  if (values.length < MANY || values.some(Number.isNaN)) {
    const sorted = values.toSorted() as unknown as number[];
    return bandFrom((p) => quantileSorted(sorted, p));
  }
  const [p05, p25, p50, p75, p95] = quantile(values as unknown as number[], LEVELS) as [number, number, number, number, number];
  return { p05, p25, p50, p75, p95 };
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
  const known = draws instanceof Float64Array ? draws : Float64Array.from(draws.filter((value): value is number => value !== null));
  return known.length < 2 ? { ...NONE, p50: central } : unweighted(known);
}
