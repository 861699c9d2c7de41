import type { Row } from "./facts.ts";

/** The year that a quarter (2019-Q1) or half-year (2017-H2) lies in, and the share of a year that it is; null for any other date. */
function partOfYear(date: string): { readonly year: number; readonly share: number } | null {
  const match = /^(\d{4})-(Q|H)\d$/.exec(date);
  return match === null ? null : { year: Number(match[1]), share: match[2] === "Q" ? 1 / 4 : 1 / 2 };
}

/** Rows that are dated by quarter or half-year, in rising order of their years, each with the share of a year that it covers. Rows with other dates are left out. */
export function partsByYear(rows: readonly Row[]): readonly (readonly [year: number, parts: readonly { readonly row: Row; readonly share: number }[]])[] {
  const years = new Map<number, { readonly row: Row; readonly share: number }[]>();
  for (const row of rows) {
    const part = partOfYear(String(row["date"]));
    if (part === null) continue;
    const { year, share } = part;
    years.set(year, [...(years.get(year) ?? []), { row, share }]);
  }
  return [...years].sort(([a], [b]) => a - b);
}
