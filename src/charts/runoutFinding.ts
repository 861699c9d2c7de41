import type { RunoutRow } from "../measures/rows.ts";
import { listed, monthAfter, monthName, monthsInWords, monthSpan, percent } from "./format.ts";

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

/** "Dy runs out in 37% of draws (in 5% by February 2027)": what a median that never comes leaves unsaid. */
const rarelyWords = (row: RunoutRow, from: string): string =>
  row.share_never >= 1 || row.p05 === null ? "" : `${row.element} runs out in ${percent(100 * (1 - row.share_never))} of draws (in 5% by ${monthName(monthAfter(from, row.p05))})`;

/** "Dy in May 2027 (January 2027 to never)": a further element, which shares the cover of the first. */
const furtherWords = (row: RunoutRow, from: string): string =>
  row.p50 === null ? `${row.element} does not` : `${row.element} in ${runoutDate(from, row.p50)}${span(row, from)}`;

/** The finding: when each element runs out with the least cover, the scarcest first, and what sharing adds to that one. */
export function runoutFinding(rows: readonly RunoutRow[], from: string): string {
  const cover = Math.min(...rows.map((row) => row.cover_days));
  const alone = rows.filter((row) => row.cover_days === cover && !row.sharing);
  const cases = alone.length > 0 ? alone : rows.filter((row) => row.cover_days === cover);
  const [first, ...further] = [...cases].sort((a, b) => (a.p50 ?? Infinity) - (b.p50 ?? Infinity));
  if (first === undefined) throw new RangeError("D01: no run-out row for this economy");
  const shared = rows.find((row) => row.cover_days === cover && row.element === first.element && row.sharing);
  if (first.p50 === null) {
    const names = listed([...new Set(cases.map((row) => row.element))]);
    const rarely = listed(cases.map((row) => rarelyWords(row, from)).filter((words) => words !== ""));
    return rarely === "" ? `${names}: stocks do not run out, even with a target of only ${cover} days` : `${names}: stocks do not run out in most draws, even with a target of only ${cover} days; ${rarely}`;
  }
  const adds = shared === undefined || shared === first ? "" : sharingWords(first, shared);
  const others = further.length === 0 ? "" : `; ${listed(further.map((row) => furtherWords(row, from)))}`;
  return `${first.element} runs out in ${runoutDate(from, first.p50)}${span(first, from)}, after ${monthsInWords(first.p50)}, with ${coverWords(cover, first.start_days)}${others}${adds}`;
}
