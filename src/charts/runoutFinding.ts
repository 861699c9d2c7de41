import type { RunoutRow } from "../measures/rows.ts";
import { listed, monthAfter, monthName, monthsInWords, monthSpan } from "./format.ts";

/** A month of need in days of it. */
export const DAYS_A_MONTH = 365 / 12;

/** Name of the month in which a stock runs out, `months` after the month `from`. */
export const runoutDate = (from: string, months: number): string => monthName(monthAfter(from, months));

function span(row: RunoutRow, from: string): string {
  if (row.p05 === null || row.p50 === null) return "";
  const low = monthAfter(from, row.p05);
  if (row.p95 === null) return ` (${monthName(low)} to never)`;
  const high = monthAfter(from, row.p95);
  return low === high ? "" : ` (${monthSpan(low, high)})`;
}

const sameEnds = (a: RunoutRow, b: RunoutRow): boolean => a.p05 === b.p05 && a.p50 === b.p50 && a.p95 === b.p95 && a.share_never === b.share_never;

/** What sharing does to the month in which a stock runs out. */
function sharingWords(alone: RunoutRow, shared: RunoutRow): string {
  if (sameEnds(alone, shared)) return "; allied sharing adds nothing";
  if (alone.p50 === null) return "";
  if (shared.p50 === null) return "; with sharing it does not run out";
  return Math.round(shared.p50 - alone.p50) < 1 ? "; sharing adds less than a month" : `; sharing adds ${monthsInWords(shared.p50 - alone.p50)}`;
}

/** "a target of 60 days (122 in stock when it starts)": firms hold stock too, and a target need not be full. */
export const coverWords = (days: number, start: number | null | undefined): string =>
  `a target of ${days} days${start === null || start === undefined ? "" : ` (${Math.round(start)} in stock when it starts)`}`;

/** The finding: when the scarcest element runs out with the least cover, and what sharing adds. */
export function runoutFinding(rows: readonly RunoutRow[], from: string): string {
  const cover = Math.min(...rows.map((row) => row.cover_days));
  const alone = rows.filter((row) => row.cover_days === cover && !row.sharing);
  const cases = alone.length > 0 ? alone : rows.filter((row) => row.cover_days === cover);
  const first = [...cases].sort((a, b) => (a.p50 ?? Infinity) - (b.p50 ?? Infinity))[0];
  if (first === undefined) throw new RangeError("D01: no run-out row for this economy");
  const shared = rows.find((row) => row.cover_days === cover && row.element === first.element && row.sharing);
  if (first.p50 === null) return `${listed([...new Set(cases.map((row) => row.element))])}: stocks do not run out, even with a target of only ${cover} days`;
  const adds = shared === undefined || shared === first ? "" : sharingWords(first, shared);
  return `${first.element} runs out in ${runoutDate(from, first.p50)}${span(first, from)}, after ${monthsInWords(first.p50)}, with ${coverWords(cover, first.start_days)}${adds}`;
}
