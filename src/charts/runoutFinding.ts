import type { RunoutRow } from "../measures/rows.ts";
import { said } from "../words/index.ts";
import { apart, bracketed, listed, monthAfter, monthName, monthsInWords, monthSpan, percent } from "./format.ts";
import { elementShort } from "./words.ts";

/** A month of need in days of it. */
export const DAYS_A_MONTH = 365 / 12;

/** Name of the month in which a stock runs out, `months` after the month `from`. */
export const runoutDate = (from: string, months: number): string => monthName(monthAfter(from, months));

export const NEVER = { en: "never", ja: "枯渇せず" } as const;

function span(row: RunoutRow, from: string): string {
  if (row.p05 === null || row.p50 === null) return "";
  const low = monthAfter(from, row.p05);
  if (row.p95 === null) return bracketed(monthName(low), said(NEVER));
  const high = monthAfter(from, row.p95);
  return low === high ? "" : said({ en: ` (${monthSpan(low, high)})`, ja: `（${monthSpan(low, high)}）` });
}

const sameEnds = (a: RunoutRow, b: RunoutRow): boolean => a.p05 === b.p05 && a.p50 === b.p50 && a.p95 === b.p95 && a.share_never === b.share_never;

/** What sharing does to the month in which a stock runs out. */
function sharingWords(alone: RunoutRow, shared: RunoutRow): string {
  if (sameEnds(alone, shared)) return said({ en: "allied sharing adds nothing", ja: "同盟国間の融通による延長はない" });
  if (alone.p50 === null) return "";
  if (shared.p50 === null) return said({ en: "with sharing it does not run out", ja: "融通があれば枯渇しない" });
  const months = shared.p50 - alone.p50;
  return Math.round(months) < 1 ? said({ en: "sharing adds less than a month", ja: "融通による延長は1か月未満" }) : said({ en: `sharing adds ${monthsInWords(months)}`, ja: `融通により${monthsInWords(months)}延びる` });
}

/** "a target of 60 days (122 in stock when it starts)": firms hold stock too, and a target need not be full. */
export function coverWords(days: number, start: number | null | undefined): string {
  const held = start === null || start === undefined ? null : Math.round(start);
  return said({
    en: `a target of ${days} days${held === null ? "" : ` (${held} in stock when it starts)`}`,
    ja: `備蓄目標${days}日${held === null ? "" : `（停止時の在庫${held}日分）`}`,
  });
}

/** "Dy runs out in 37% of draws (in 5% by February 2027)": what a median that never comes leaves unsaid. */
function rarelyWords(row: RunoutRow, from: string): string {
  if (row.share_never >= 1 || row.p05 === null) return "";
  const [share, early] = [percent(100 * (1 - row.share_never)), monthName(monthAfter(from, row.p05))];
  return said({ en: `${row.element} runs out in ${share} of draws (in 5% by ${early})`, ja: `${elementShort(row.element)}は試行の${share}で枯渇（5%では${early}まで）` });
}

/** "Dy in May 2027 (January 2027 to never)": a further element, which shares the cover of the first. */
function furtherWords(row: RunoutRow, from: string): string {
  if (row.p50 === null) return said({ en: `${row.element} does not`, ja: `${elementShort(row.element)}は枯渇しない` });
  const when = `${runoutDate(from, row.p50)}${span(row, from)}`;
  return said({ en: `${row.element} in ${when}`, ja: `${elementShort(row.element)}は${when}` });
}

/** The finding: when each element runs out with the least cover, the scarcest first, and what sharing adds to that one. */
export function runoutFinding(rows: readonly RunoutRow[], from: string): string {
  const cover = Math.min(...rows.map((row) => row.cover_days));
  const alone = rows.filter((row) => row.cover_days === cover && !row.sharing);
  const cases = alone.length > 0 ? alone : rows.filter((row) => row.cover_days === cover);
  const [first, ...further] = [...cases].sort((a, b) => (a.p50 ?? Infinity) - (b.p50 ?? Infinity));
  if (first === undefined) throw new RangeError("D01: no run-out row for this economy");
  const shared = rows.find((row) => row.cover_days === cover && row.element === first.element && row.sharing);
  if (first.p50 === null) {
    const names = listed([...new Set(cases.map((row) => elementShort(row.element)))]);
    const rarely = listed(cases.map((row) => rarelyWords(row, from)).filter((words) => words !== ""));
    const least = rows.some((row) => row.cover_days > cover)
      ? { en: `even with a target of only ${cover} days`, ja: `備蓄目標が${cover}日でも` }
      : { en: `with a target of ${cover} days`, ja: `備蓄目標${cover}日で` };
    return rarely === ""
      ? said({ en: `${names}: stocks do not run out, ${least.en}`, ja: `${names}：${least.ja}枯渇しない` })
      : said({ en: `${names}: stocks do not run out in most draws, ${least.en}; ${rarely}`, ja: `${names}：${least.ja}大半の試行では枯渇しない；${rarely}` });
  }
  const [when, months, held] = [`${runoutDate(from, first.p50)}${span(first, from)}`, monthsInWords(first.p50), coverWords(cover, first.start_days)];
  return apart([
    said({ en: `${first.element} runs out in ${when}, after ${months}, with ${held}`, ja: `${held}で、${elementShort(first.element)}は${when}、停止から${months}で枯渇` }),
    further.length === 0 ? "" : listed(further.map((row) => furtherWords(row, from))),
    shared === undefined || shared === first ? "" : sharingWords(first, shared),
  ].filter((words) => words !== ""));
}
