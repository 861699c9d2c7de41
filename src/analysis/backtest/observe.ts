import type { Grade } from "../../domain/index.ts";
import { select, type Facts, type Row, type Where } from "../../facts/index.ts";
import type { Observation } from "./definition.ts";

/**
 * Least half-width of an observed range, as a share of the value, by grade. A printed figure carries errors of rounding, of
 * definition (gross tonnes against oxide) and of revision that its own range often leaves out.
 */
export const LEAST_HALF_WIDTH: Readonly<Record<Grade, number>> = { A: 0.02, B: 0.05, C: 0.1 };

/** A point whose range is its own, widened where it is narrower than its grade allows. */
export function observation(year: number, row: Row, divisor = 1): Observation {
  const grade = row["grade"] as Grade;
  const value = Number(row["value"]) / divisor;
  const least = Math.abs(value) * LEAST_HALF_WIDTH[grade];
  return {
    year, value, grade, source: String(row["source_id"]),
    low: Math.min(Number(row["low"]) / divisor, value - least), high: Math.max(Number(row["high"]) / divisor, value + least),
  };
}

/** "2025-07" -> 2025.5; "2025" -> 2025; NaN for spans and quarters. */
export function timeOf(period: string): number {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(period);
  return match ? Number(match[1]) + (match[2] ? (Number(match[2]) - 1) / 12 : 0) : Number.NaN;
}

/** Rows of a table as observations, earliest first, dated by one column; undated rows are left out. */
export function observations(facts: Facts, table: string, where: Where, { time = "year", divisor = 1 }: { time?: string; divisor?: number } = {}): Observation[] {
  return select(facts, table, where)
    .map((row) => [timeOf(String(row[time])), row] as const)
    .filter(([year]) => !Number.isNaN(year))
    .sort(([a], [b]) => a - b)
    .map(([year, row]) => observation(year, row, divisor));
}

/** The one value that a series is measured in; throws when there is not exactly one. */
export function baseOf(facts: Facts, table: string, where: Where): number {
  const rows = select(facts, table, where);
  if (rows.length !== 1) throw new Error(`back-test: ${rows.length} rows of '${table}' where one is needed: ${JSON.stringify(where)}`);
  return Number(rows[0]!["value"]);
}

export const between = (from: number, to: number) => (point: Observation): boolean => point.year >= from && point.year < to;
