import { quantileSorted } from "simple-statistics";
import type { Quantiles } from "./rows.ts";

/** Quantiles of draws (type 7); with no draws only the central value, as p50. Null draws are left out. */
export function quantilesOf(central: number | null, draws: readonly (number | null)[] | Float64Array): Quantiles {
  const known = (draws instanceof Float64Array ? draws.slice() : Float64Array.from(draws.filter((value): value is number => value !== null))).sort();
  if (known.length < 2) return { p05: null, p25: null, p50: central, p75: null, p95: null };
  const at = (p: number): number => quantileSorted(known as unknown as number[], p);
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
