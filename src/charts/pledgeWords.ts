import { twoFigures } from "./format.ts";

/** "19 January 2029" from "2029-01-19". */
export function dayName(date: string): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const name = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1]!;
  return `${day} ${name} ${year}`;
}

/** A chance as words: never nought or certain, because draws are finite. */
export function chanceWords(chance: number, draws: number): string {
  if (chance <= 0) return `none of ${draws.toLocaleString("en-US")} draws`;
  if (chance >= 1) return `all of ${draws.toLocaleString("en-US")} draws`;
  const share = chance * 100;
  return `${share < 1 || share > 99 ? share.toFixed(1) : Math.round(share)}% of draws`;
}

/** A modelled amount in billion dollars: two figures, and tenths at the least. */
export function billions(value: number): string {
  if (value > 0 && value < 0.05) return "under 0.1";
  return value < 10 ? String(Number(value.toFixed(1))) : twoFigures(value);
}

/** "13 (0.2 to 41)". */
export const billionsRange = ({ p05, p50, p95 }: { readonly p05: number | null; readonly p50: number | null; readonly p95: number | null }): string =>
  `${billions(p50 ?? 0)}${p05 === null || p95 === null || billions(p05) === billions(p95) ? "" : ` (${billions(p05)} to ${billions(p95)})`}`;

/** Year with its fraction, for an axis of years. */
export function decimalYear(date: string): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return year + (month - 1) / 12 + (day - 1) / 365;
}
