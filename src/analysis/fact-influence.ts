import type { Facts, Row } from "../facts/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { swingOf } from "./influence.ts";
import { readingOf } from "./reading.ts";

/** Rows of one table that make one series, and what raising all of them does to an outcome. */
export interface FactInfluence {
  readonly table: string;
  /** What the rows have in common, such as "World, magnets". */
  readonly series: string;
  readonly rows: readonly Row[];
  /** The outcome with the series raised; null where it is not defined. */
  readonly raised: number | null;
  readonly swing: number;
}

/** By how much a series is raised: enough to see, small enough that the model stays in its place. */
export const RAISE = 0.1;
const NOT_A_NAME = new Set(["value", "low", "high", "unit", "grade", "source_id", "note", "year", "period", "date", "start", "end", "from", "to"]);
const MOST_TABLES = 8;
const MOST_SERIES = 60;

const raised = (row: Row): Row => (typeof row["value"] === "number" ? { ...row, value: row["value"] * (1 + RAISE) } : row);
const withTable = (facts: Facts, table: string, rows: readonly Row[]): Facts => ({ ...facts, tables: { ...facts.tables, [table]: rows } });
const measured = (rows: readonly Row[]): boolean => rows.length > 0 && "value" in rows[0]! && rows.some((row) => typeof row["value"] === "number");

/** The columns that tell series apart: text, neither a time nor a remark, and not different in every row. */
function namesOf(rows: readonly Row[]): string[] {
  return Object.keys(rows[0]!).filter((column) => !NOT_A_NAME.has(column) && rows.every((row) => typeof row[column] === "string" || row[column] === null))
    .filter((column) => new Set(rows.map((row) => row[column])).size <= MOST_SERIES).slice(0, 3);
}

function seriesOf(rows: readonly Row[]): Map<string, Row[]> {
  const names = namesOf(rows);
  const series = new Map<string, Row[]>();
  for (const row of rows) {
    const name = names.map((column) => String(row[column] ?? "")).filter(Boolean).join(", ");
    series.set(name, [...(series.get(name) ?? []), row]);
  }
  return series;
}

/**
 * Which published series an outcome rests on: each table is raised by a tenth as a whole, and in those that move the outcome most each
 * series by itself, largest swing first. Tables that move nothing are not read for it.
 */
export function factInfluences(scenario: Scenario, facts: Facts, name: string, progress?: (done: number, all: number) => void): FactInfluence[] {
  const read = readingOf(scenario, facts, name);
  const central = read(scenario.parameters);
  const tables = Object.entries(facts.tables).filter(([table, rows]) => !table.startsWith("pledge") && measured(rows));
  const moving = tables.map(([table, rows], index) => {
    progress?.(index + 1, tables.length + MOST_TABLES);
    return { table, rows, swing: swingOf([central, read(scenario.parameters, withTable(facts, table, rows.map(raised)))]) };
  }).filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing).slice(0, MOST_TABLES);
  return moving.flatMap(({ table, rows }, index): FactInfluence[] => {
    const series = [...seriesOf(rows)];
    progress?.(tables.length + index + 1, tables.length + MOST_TABLES);
    return series.map(([label, own]) => {
      const inSeries = new Set(own);
      const value = read(scenario.parameters, withTable(facts, table, rows.map((row) => (inSeries.has(row) ? raised(row) : row))));
      return { table, series: label, rows: own, raised: value, swing: swingOf([central, value]) };
    });
  }).filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing || (a.table + a.series < b.table + b.series ? -1 : 1));
}
