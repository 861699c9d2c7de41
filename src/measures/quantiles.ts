import { quantileSorted } from "simple-statistics";
import type { Quantiles } from "./rows.ts";

/** Quantiles of draws (type 7); with no draws only the central value, as p50. Null draws are left out. */
export function quantilesOf(central: number | null, draws: readonly (number | null)[]): Quantiles {
  const known = draws.filter((value): value is number => value !== null).sort((a, b) => a - b);
  if (known.length < 2) return { p05: null, p25: null, p50: central, p75: null, p95: null };
  const at = (p: number) => quantileSorted(known, p);
  return { p05: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}
