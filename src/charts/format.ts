import { monthIndex, monthText } from "../domain/index.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SIGNIFICANT = 2;
/** Smaller amounts are the rounding of a sum, not a quantity. */
const LEAST = 1e-6;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** A number as a sentence prints it: two significant figures, thousands set apart, no trailing noise. */
export function twoFigures(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be printed`);
  const rounded = Math.abs(value) < LEAST ? 0 : Number(value.toPrecision(SIGNIFICANT));
  const sign = rounded < 0 ? "-" : "";
  const size = Math.abs(rounded);
  return sign + (size >= 1 ? grouped(String(size)) : size === 0 ? "0" : size.toPrecision(SIGNIFICANT).replace(/\.?0+$/, ""));
}

/** As twoFigures, with millions and billions in words. */
export function largeNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${twoFigures(value / 1e9)} billion`;
  return size >= 1e6 ? `${twoFigures(value / 1e6)} million` : twoFigures(value);
}

/** A share in percent. A share that is all but whole does not read as whole. */
export function percent(value: number): string {
  if (value > 99 && value < 100) return "over 99%";
  return `${twoFigures(value)}%`;
}

/** A share of draws, 0 to 1, in whole per cent; a chance that is all but none or all but sure does not read as such. */
export function chancePercent(chance: number): string {
  if (chance > 0 && chance < 0.01) return "under 1%";
  return chance > 0.99 && chance < 1 ? "over 99%" : `${Math.round(100 * chance)}%`;
}

/** " (31 to 58)", or nothing when either end is unknown or both print the same. */
export function rangeText(low: number | null, high: number | null): string {
  if (low === null || high === null) return "";
  const [from, to] = [twoFigures(low), twoFigures(high)];
  return from === to ? "" : ` (${from} to ${to})`;
}

/** A length of time in whole months, in words. `null` = never. */
export function monthsInWords(months: number | null): string {
  if (months === null) return "does not run out";
  const whole = Math.round(months);
  if (whole < 1) return "less than a month";
  return whole === 1 ? "1 month" : `${whole} months`;
}

/** "2027-03" -> "March 2027". */
export function monthName(month: string): string {
  const [year, number] = month.split("-");
  const name = MONTHS[Number(number) - 1];
  if (name === undefined) throw new RangeError(`'${month}' is not a month such as 2027-03`);
  return `${name} ${year}`;
}

/** "2027-03" -> "Mar 2027". */
export const shortMonth = (month: string): string => {
  const [name, year] = monthName(month).split(" ");
  return `${name.slice(0, 3)} ${year}`;
};

/** "March to June 2027", "December 2027 to February 2028", or one month when both are the same. */
export function monthSpan(from: string, to: string): string {
  if (from === to) return monthName(from);
  const [first, last] = [monthName(from), monthName(to)];
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.split(" ")[0]} to ${last}` : `${first} to ${last}`;
}

/** The month that lies `months` after `from`; part of a month counts to the month that it falls in. */
export const monthAfter = (from: string, months: number): string => monthText(monthIndex(from) + Math.floor(months));

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 cell", "3 cells". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** Points with their sign, to a tenth; less than a twentieth is nought. */
export const signedPoints = (value: number): string => (Math.abs(value) < 0.05 ? "0" : `${value > 0 ? "+" : ""}${twoFigures(Number(value.toFixed(1)))}`);
