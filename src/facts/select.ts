import type { Fact, Grade } from "../domain/index.ts";
import type { Cell, Facts, Row } from "./facts.ts";
import { placeOf } from "./places.ts";

/** Cells that a row must hold, by column; compared as text, so that 2024 finds a year kept as text. */
export type Where = Readonly<Record<string, Cell>>;

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
  for (const bucket of built.values()) Object.freeze(bucket);
  byName.set(name, built);
  return built;
}

const NONE: readonly Row[] = Object.freeze([]);

/** Rows whose cells equal the given values. Throws on an unknown table or column: a bug. */
export function select(facts: Facts, table: string, where: Where): readonly Row[] {
  const columns = Object.keys(where);
  return indexOf(facts, table, columns).get(keyOf(columns.map((column) => where[column]!))) ?? NONE;
}

/** A value row as a fact with its range, unit, grade and source. Throws when the row holds no value. */
export function factOf(row: Row): Fact {
  const { value, low, high } = row;
  if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number") {
    const { file, line } = placeOf(row);
    throw new Error(`${file}:${line} holds no value with a range`);
  }
  const text = (column: string): string => String(row[column] ?? "");
  return Object.freeze({ value, low, high, unit: text("unit"), grade: text("grade") as Grade, source: text("source_id"), note: text("note") });
}

const named = (table: string, where: Where): string =>
  `'${table}' with ${Object.entries(where).map(([column, cell]) => `${column} = ${cell ?? "(empty)"}`).join(", ")}`;

/** The one row with these cells as a fact; throws, naming table and cells, when there is none or more than one. */
export function one(facts: Facts, table: string, where: Where): Fact {
  const rows = select(facts, table, where);
  if (rows.length !== 1) throw new Error(`${rows.length} rows of ${named(table, where)}; expected one`);
  return factOf(rows[0]!);
}
