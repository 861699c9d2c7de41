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
export const isMonth = (text: string): boolean => !Number.isNaN(monthIndex(text));

/** Days from one date (YYYY-MM-DD) to another, by the civil calendar. */
export function daysBetween(from: string, to: string): number {
  const dayNumber = (date: string): number => {
    const [year, month, day] = date.split("-").map(Number) as [number, number, number];
    // Counted from March, so that the leap day comes last (Gregorian day number).
    const y = month > 2 ? year : year - 1;
    const m = (month + 9) % 12;
    return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
  };
  return dayNumber(to) - dayNumber(from);
}
