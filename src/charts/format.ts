import { monthIndex, monthText } from "../domain/index.ts";
import { said } from "../words/index.ts";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SIGNIFICANT = 2;
/** Smaller amounts are the rounding of a sum, not a quantity. */
const LEAST = 5e-5;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** A number as a sentence prints it: two significant figures, thousands set apart, no trailing noise. */
export function twoFigures(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be printed`);
  const rounded = Math.abs(value) < LEAST ? 0 : Number(value.toPrecision(SIGNIFICANT));
  const sign = rounded < 0 ? "-" : "";
  const size = Math.abs(rounded);
  return sign + (size >= 1 ? grouped(String(size)) : size === 0 ? "0" : size.toPrecision(SIGNIFICANT).replace(/\.?0+$/, ""));
}

/** Names of large units, the largest first; Japanese counts in hundred millions and ten thousands. */
const LARGE = { en: [[1e9, " billion"], [1e6, " million"]], ja: [[1e8, "億"], [1e4, "万"]] } as const;

/** As twoFigures, with large units in words. */
export function largeNumber(value: number): string {
  const [unit, name] = said<readonly (readonly [number, string])[]>(LARGE).find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  return `${twoFigures(value / unit)}${name}`;
}

/** A share in percent. A share that is all but whole does not read as whole. */
export function percent(value: number): string {
  if (value > 99 && value < 100) return said({ en: "over 99%", ja: "99%超" });
  return `${twoFigures(value)}%`;
}

/** A share of draws, 0 to 1, in whole per cent; a chance that is all but none or all but sure does not read as such. */
export function chancePercent(chance: number): string {
  if (chance > 0 && chance < 0.01) return said({ en: "under 1%", ja: "1%未満" });
  return chance > 0.99 && chance < 1 ? said({ en: "over 99%", ja: "99%超" }) : `${Math.round(100 * chance)}%`;
}

/** " (31 to 58)" of two texts. */
export const bracketed = (from: string, to: string): string => said({ en: ` (${from} to ${to})`, ja: `（${from}〜${to}）` });

/** " (31 to 58)", or nothing when either end is unknown or both print the same. */
export function rangeText(low: number | null, high: number | null): string {
  if (low === null || high === null) return "";
  const [from, to] = [twoFigures(low), twoFigures(high)];
  return from === to ? "" : bracketed(from, to);
}

/** A length of time in whole months, in words. `null` = never. */
export function monthsInWords(months: number | null): string {
  if (months === null) return said({ en: "does not run out", ja: "枯渇しない" });
  const whole = Math.round(months);
  if (whole < 1) return said({ en: "less than a month", ja: "1か月未満" });
  return said({ en: whole === 1 ? "1 month" : `${whole} months`, ja: `${whole}か月` });
}

/** "2027-03" -> "March 2027". */
export function monthName(month: string): string {
  const [year, number] = month.split("-");
  const name = MONTHS[Number(number) - 1];
  if (name === undefined) throw new RangeError(`'${month}' is not a month such as 2027-03`);
  return said({ en: `${name} ${year}`, ja: `${year}年${Number(number)}月` });
}

/** "2027-03" -> "Mar 2027". */
export const shortMonth = (month: string): string => {
  const [year, number] = month.split("-");
  return said({ en: `${MONTHS[Number(number) - 1]!.slice(0, 3)} ${year}`, ja: `${year}/${Number(number)}` });
};

/** "2027-03" -> "Mar ’27", where a panel is narrow. */
export const shortestMonth = (month: string): string => said({ en: shortMonth(month).replace(" 20", " ’"), ja: shortMonth(month).slice(2) });

/** "March to June 2027", "December 2027 to February 2028", or one month when both are the same. */
export function monthSpan(from: string, to: string): string {
  if (from === to) return monthName(from);
  const [first, last] = [monthName(from), monthName(to)];
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return said({ en: `${sameYear ? first.split(" ")[0] : first} to ${last}`, ja: `${first}〜${sameYear ? last.slice(5) : last}` });
}

/** The month that lies `months` after `from`; part of a month counts to the month that it falls in. */
export const monthAfter = (from: string, months: number): string => monthText(monthIndex(from) + Math.floor(months));

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return said({ en: `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`, ja: words.join("、") });
}

/** Pieces of a sentence that are apart from each other: "a; b". */
export const apart = (pieces: readonly string[]): string => pieces.join(said({ en: "; ", ja: "；" }));

/** Sentences after each other. */
export const sentences = (texts: readonly string[]): string => texts.filter((text) => text !== "").join(said({ en: " ", ja: "" }));

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "1 cell", "3 cells", "10,000 draws". */
export const counted = (count: number, noun: string): string => `${grouped(String(count))} ${noun}${count === 1 ? "" : "s"}`;

/** Points with their sign, to a tenth; less than a twentieth is nought. */
export const signedPoints = (value: number): string => (Math.abs(value) < 0.05 ? "0" : `${value > 0 ? "+" : ""}${twoFigures(Number(value.toFixed(1)))}`);
