import type { Problem } from "../../domain/index.ts";
import type { Row } from "../facts.ts";
import { breach } from "./law.ts";

/** Rows by their cells in the given columns; the key reads well in a message. */
export function groupBy(rows: readonly Row[], columns: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = columns.map((column) => String(row[column] ?? "")).join(", ");
    const group = groups.get(key);
    if (group) group.push(row); else groups.set(key, [row]);
  }
  return groups;
}

export const valueOf = (row: Row): number => Number(row["value"]);
export const sumOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + valueOf(row), 0);

/** Six digits, without the tail of binary fractions. */
export const shown = (value: number): string => String(Number(value.toPrecision(6)));

/** A breach at `at` when `found` is further from `expected` than so many percent of it, below or above. */
export function compare(id: string, at: Row, what: string, found: number, expected: number, short: number, over = short): Problem[] {
  const off = expected === 0 ? (found === 0 ? 0 : Infinity * Math.sign(found)) : (100 * (found - expected)) / Math.abs(expected);
  if (off >= -short && off <= over) return [];
  return [breach(id, at, "value", `${what} add up to ${shown(found)}; expected ${shown(expected)} (${short === over ? `within ${short}%` : `-${short}% to +${over}%`})`)];
}
