import { said } from "../words/index.ts";
import { bracketed, twoFigures } from "./format.ts";

/** "19 January 2029" from "2029-01-19". */
export function dayName(date: string): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const name = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1]!;
  return said({ en: `${day} ${name} ${year}`, ja: `${year}年${month}月${day}日` });
}

/** A chance as words: never nought or certain, because draws are finite. */
export function chanceWords(chance: number, draws: number): string {
  if (draws === 1) return said(chance > 0 ? { en: "the one draw", ja: "唯一の試行で実現" } : { en: "not in the one draw", ja: "唯一の試行では実現せず" });
  const all = draws.toLocaleString("en-US");
  if (chance <= 0) return said({ en: `none of ${all} draws`, ja: `${all}回の試行中ゼロ` });
  if (chance >= 1) return said({ en: `all of ${all} draws`, ja: `${all}回の試行すべて` });
  const share = chance * 100;
  const text = share < 1 || share > 99 ? share.toFixed(1) : String(Math.round(share));
  return said({ en: `${text}% of draws`, ja: `試行の${text}%` });
}

/** A modelled amount in billion dollars: two figures, and tenths at the least. Japanese counts dollars in hundred millions. */
export function billions(value: number): string {
  const small = value > 0 && value < 0.05;
  const figure = (amount: number): string => (amount < 10 ? String(Number(amount.toFixed(1))) : twoFigures(amount));
  return said({ en: small ? "under 0.1" : figure(value), ja: small ? "1億未満" : `${figure(Math.round(100 * value) / 10)}億` });
}

/** "13 (0.2 to 41)". */
export const billionsRange = ({ p05, p50, p95 }: { readonly p05: number | null; readonly p50: number | null; readonly p95: number | null }): string =>
  `${billions(p50 ?? 0)}${p05 === null || p95 === null || billions(p05) === billions(p95) ? "" : bracketed(billions(p05), billions(p95))}`;

/** Billion dollars on an axis, as a number in the unit that the heading names. */
export const billionsTick = (value: number): string => said({ en: String(value), ja: (10 * value).toLocaleString("en-US") });

/** A round sum as it is published, "550 billion dollars". */
export const dollars = (value: number): string => said({ en: `${value} billion dollars`, ja: `${(10 * value).toLocaleString("en-US")}億ドル` });

/** Year with its fraction, for an axis of years. */
export function decimalYear(date: string): number {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return year + (month - 1) / 12 + (day - 1) / 365;
}
