import { daysBetween } from "../domain/index.ts";

/** Publication of the list of projects: where the model's years are counted from. */
export const LIST_DATE = "2025-10-28";
/** End of the span that the memorandum names. */
export const DEADLINE = "2029-01-19";
/** Signature of the memorandum. */
export const MEMORANDUM_DATE = "2025-09-04";
export const HORIZON = 2041;

const DAYS_A_YEAR = 365.25;

/** Years from the list to a date (YYYY-MM-DD). */
export const yearsTo = (date: string): number => daysBetween(LIST_DATE, date) / DAYS_A_YEAR;
export const yearsOfDays = (days: number): number => days / DAYS_A_YEAR;

/** Until here the model moves by months and ledgers are read by quarters; then by quarters and years, when little is selected any more. */
const FINE_UNTIL = "2032-01-01";

const firstDays = (every: (date: string) => number): string[] => {
  const days: string[] = [];
  for (let year = Number(LIST_DATE.slice(0, 4)); year <= HORIZON; year++) {
    for (let month = 1; month <= 12; month++) {
      const date = `${year}-${String(month).padStart(2, "0")}-01`;
      if ((month - 1) % every(date) === 0 && date > LIST_DATE && date <= `${HORIZON}-01-01`) days.push(date);
    }
  }
  return days;
};

/** Ends of the model's steps: months, later quarters, with the dates asked for between them, in order. */
export const stepDates = (extra: readonly string[]): string[] =>
  [...new Set([...firstDays((date) => (date <= FINE_UNTIL ? 1 : 3)), ...extra])].sort();

/** Dates at which ledgers are read: quarters, later years, the deadline, year ends that published figures name, and those asked for. */
export const readoutDates = (extra: readonly string[]): string[] =>
  [...new Set([LIST_DATE, ...firstDays((date) => (date <= FINE_UNTIL ? 3 : 12)), "2026-05-01", DEADLINE, "2030-12-31", "2035-12-31", ...extra])].sort();
