import type { Fact, Grade } from "../domain/index.ts";
import type { Cell, Facts, Row } from "./facts.ts";

type Where = Readonly<Record<string, Cell>>;

// The model asks for the same few keys some thousand times a run: each (table, columns) is indexed once per set of facts.
const indices = new WeakMap<Facts, Map<string, Map<string, readonly Row[]>>>();

const keyOf = (values: readonly Cell[]): string => values.map((value) => String(value ?? "")).join("\u0000");

function indexOf(facts: Facts, table: string, columns: readonly string[]): Map<string, readonly Row[]> {
  const rows = facts.tables[table];
  if (!rows) throw new Error(`no table '${table}' in the facts`);
  let byName = indices.get(facts);
  if (!byName) indices.set(facts, (byName = new Map()));
  const name = `${table}\u0000${columns.join("\u0000")}`;
  const known = byName.get(name);
  if (known) return known;
  for (const column of columns) if (rows[0] && !(column in rows[0])) throw new Error(`no column '${column}' in table '${table}'`);
  const built = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(columns.map((column) => row[column]!));
    const bucket = built.get(key);
    if (bucket) bucket.push(row); else built.set(key, [row]);
  }
  byName.set(name, built);
  return built;
}

/** Rows whose cells equal the given values, compared as text. Throws on an unknown table or column: a bug. */
export function select(facts: Facts, table: string, where: Where): readonly Row[] {
  const columns = Object.keys(where);
  return indexOf(facts, table, columns).get(keyOf(columns.map((column) => where[column]!))) ?? [];
}

/** A value row as a fact with its range, unit, grade and source. */
export const factOf = (row: Row): Fact => ({
  value: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), unit: String(row["unit"] ?? ""),
  grade: String(row["grade"]) as Grade, source: String(row["source_id"]), note: String(row["note"] ?? ""),
});

/** The one row with these cells as a fact; throws, naming table and cells, when there is none or more than one. */
export function one(facts: Facts, table: string, where: Where): Fact {
  const rows = select(facts, table, where);
  if (rows.length !== 1) throw new Error(`${rows.length} rows of '${table}' match ${JSON.stringify(where)}; expected one`);
  return factOf(rows[0]!);
}

/** Facts by year. */
export const yearSeries = (facts: Facts, table: string, where: Where, yearColumn = "year"): Map<number, Fact> =>
  new Map(select(facts, table, where).map((row) => [Number(row[yearColumn]), factOf(row)]));
