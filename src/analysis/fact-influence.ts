import type { Row } from "../facts/index.ts";
import { extrasOf, type Crew } from "../runner/index.ts";
import { swingOf, type CentralRun } from "./influence.ts";
import { readUnder } from "./reading.ts";

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

const NOT_A_NAME = new Set(["value", "low", "high", "unit", "grade", "source_id", "note", "year", "period", "date", "start", "end", "from", "to"]);
const MOST_TABLES = 8;
const MOST_SERIES = 60;

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
export async function factInfluences(crew: Crew, { scenario, facts, outcomes }: CentralRun, name: string, progress?: (share: number) => void): Promise<FactInfluence[]> {
  const given = { parameters: scenario.parameters, extras: extrasOf(scenario), name };
  const central = outcomes.get(name) ?? null;
  const tables = Object.entries(facts.tables).filter(([table, rows]) => !table.startsWith("pledge") && measured(rows));
  const whole = await readUnder(crew, { ...given, changes: tables.map(([table, rows]) => ({ table, raised: rows.map((_, place) => place) })) }, (done) => progress?.((FIRST_PASS * done) / tables.length));
  const moving = tables.map(([table, rows], index) => ({ table, rows, swing: swingOf([central, whole[index]!]) }))
    .filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing).slice(0, MOST_TABLES);
  const series = moving.flatMap(({ table, rows }) => [...seriesOf(rows)].map(([label, own]) => ({ table, label, rows: own, all: rows })));
  const changes = series.map(({ table, rows, all }) => {
    const inSeries = new Set(rows);
    return { table, raised: all.flatMap((row, place) => (inSeries.has(row) ? [place] : [])) };
  });
  const read = await readUnder(crew, { ...given, changes }, (done) => progress?.(FIRST_PASS + ((1 - FIRST_PASS) * done) / changes.length));
  return series.map(({ table, label, rows }, index): FactInfluence => ({ table, series: label, rows, raised: read[index]!, swing: swingOf([central, read[index]!]) }))
    .filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing || (a.table + a.series < b.table + b.series ? -1 : 1));
}
/** Part of the time that raising whole tables takes. */
const FIRST_PASS = 0.15;
