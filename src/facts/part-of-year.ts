/** The year that a quarter (2019-Q1) or half-year (2017-H2) lies in, and the share of a year that it is; null for any other date. */
export function partOfYear(date: string): { readonly year: number; readonly share: number } | null {
  const match = /^(\d{4})-(Q|H)\d$/.exec(date);
  return match === null ? null : { year: Number(match[1]), share: match[2] === "Q" ? 1 / 4 : 1 / 2 };
}
