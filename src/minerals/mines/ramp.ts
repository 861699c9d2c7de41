import { T } from "../dimensions.ts";
import { cells } from "../cells.ts";

/**
 * Share of nameplate reached `years` after first product: an Erlang-2 ramp with the given mean. Fits LAMP (18, 40, 57, 73%
 * in fiscal years 1-4) and Mountain Pass separation better than a plain exponential. Output lost in the whole ramp is
 * nameplate times the mean (limit case C12).
 */
export function rampShare(years: number, meanYears: number): number {
  if (years <= 0) return 0;
  const x = (2 * years) / meanYears;
  return 1 - (1 + x) * Math.exp(-x);
}

/** The same by whole months after first product, as one table for all plants of a run of so many months. */
export function rampTable(meanYears: number, months = T): Float64Array {
  const table = cells(months);
  for (let month = 0; month < months; month++) table[month] = rampShare(month / 12, meanYears);
  return table;
}

/** Writes `scale` times the ramp that starts in month `start` into the first `months` of a path. A start between months is not in the table. */
export function rampPath(out: Float64Array, scale: number, start: number, table: Float64Array, meanYears: number, months = T): Float64Array {
  for (let t = Math.max(0, Math.ceil(start)); t < months; t++) out[t] = scale * (table[t - start] ?? rampShare((t - start) / 12, meanYears));
  return out;
}
