/** The model's clock: whole months counted from January 2010. */
export const FIRST_YEAR = 2010;
export const LAST_YEAR = 2040;
export const YEARS = LAST_YEAR - FIRST_YEAR + 1;
export const MONTHS = YEARS * 12;

const MONTH_PATTERN = /^(\d{4})-(\d{2})$/;

/** "2027-01" -> months since January 2010; NaN when the text is not a month. May lie outside the simulated span. */
export function monthIndex(text: string): number {
  const match = MONTH_PATTERN.exec(text);
  if (!match) return Number.NaN;
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? (Number(match[1]) - FIRST_YEAR) * 12 + month - 1 : Number.NaN;
}

/** Months since January 2010 -> "2027-01". */
export function monthText(index: number): string {
  const year = FIRST_YEAR + Math.floor(index / 12);
  return `${year}-${String((((index % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}

export const yearOf = (index: number): number => FIRST_YEAR + Math.floor(index / 12);
export const yearIndex = (year: number): number => year - FIRST_YEAR;
export const isMonth = (text: string): boolean => !Number.isNaN(monthIndex(text));
