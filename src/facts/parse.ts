import { csvParseRows } from "d3-dsv";
import { closest, distance } from "fastest-levenshtein";
import { failure, success, type Outcome, type Problem } from "../domain/index.ts";
import type { DataPackage, Field, Resource } from "./datapackage.ts";
import type { Cell, Facts, Row } from "./facts.ts";

/** Where each row of a table stands in its file, for messages of later checks. */
const lines = new WeakMap<Row, { readonly file: string; readonly line: number }>();
export const placeOf = (row: Row) => lines.get(row) ?? { file: "data", line: 0 };

/**
 * Turns CSV texts (by path) into typed, frozen tables. Reports every problem of every file at once: missing files and columns,
 * types, required cells, enumerations, minima, repeated keys and sources that do not resolve.
 */
export function parseFacts(texts: Readonly<Record<string, string>>, datapackage: DataPackage): Outcome<Facts> {
  const problems: Problem[] = [];
  const tables: Record<string, readonly Row[]> = {};
  for (const resource of datapackage.resources) {
    const text = texts[resource.path];
    if (text === undefined) problems.push({ file: resource.path, message: `is missing; datapackage.json lists it as table '${resource.name}'` });
    else tables[resource.name] = parseTable(text, resource, problems);
  }
  for (const resource of datapackage.resources) checkReferences(resource, tables, problems);
  return problems.length > 0 ? failure(problems) : success(Object.freeze({ tables: Object.freeze(tables), version: datapackage.version }));
}

function parseTable(text: string, resource: Resource, problems: Problem[]): readonly Row[] {
  const { fields, primaryKey } = resource.schema;
  const records = csvParseRows(text);
  const header = records[0] ?? [];
  const columns = fields.map((field) => header.indexOf(field.name));
  fields.forEach((field, i) => {
    if (columns[i] === -1) problems.push({ file: resource.path, line: 1, column: 1, message: `has no column '${field.name}'${nearest(field.name, header)}` });
  });
  const seen = new Map<string, number>();
  return Object.freeze(records.slice(1).map((record, i) => {
    const line = i + 2;
    const row: Record<string, Cell> = {};
    fields.forEach((field, f) => { row[field.name] = parseCell(record[columns[f]!] ?? "", field, { file: resource.path, line, column: columns[f]! + 1 }, problems); });
    if (primaryKey) {
      const key = primaryKey.map((name) => row[name]).join(", ");
      if (seen.has(key)) problems.push({ file: resource.path, line, column: 1, message: `repeats the key '${key}' of line ${seen.get(key)}` });
      seen.set(key, line);
    }
    const frozen = Object.freeze(row);
    lines.set(frozen, { file: resource.path, line });
    return frozen;
  }));
}

function parseCell(text: string, field: Field, place: { file: string; line: number; column: number }, problems: Problem[]): Cell {
  const { required, minimum } = field.constraints ?? {};
  const allowed = field.constraints?.enum;
  if (text === "") {
    if (required) problems.push({ ...place, message: `${field.name} is empty; a value is required` });
    return field.type === "string" ? "" : null;
  }
  if (field.type === "string") {
    if (allowed && !allowed.includes(text)) problems.push({ ...place, message: `${field.name} is '${text}'; expected one of ${allowed.join(", ")}${nearest(text, allowed)}` });
    return text;
  }
  const value = Number(text);
  if (!Number.isFinite(value)) problems.push({ ...place, message: `${field.name} is '${text}'; expected a number` });
  else if (minimum !== undefined && value < minimum) problems.push({ ...place, message: `${field.name} is ${text}; expected at least ${minimum}` });
  return value;
}

function checkReferences(resource: Resource, tables: Readonly<Record<string, readonly Row[]>>, problems: Problem[]): void {
  for (const { fields, reference } of resource.schema.foreignKeys ?? []) {
    const known = new Set((tables[reference.resource] ?? []).map((row) => String(row[reference.fields[0]!])));
    for (const row of tables[resource.name] ?? []) {
      const value = String(row[fields[0]!] ?? "");
      if (value === "" || known.has(value)) continue;
      const { line } = placeOf(row);
      problems.push({ file: resource.path, line, column: 1, message: `${fields[0]} '${value}' is not in ${reference.resource}${nearest(value, [...known])}` });
    }
  }
}

/** ". Did you mean X?" when a known name is close enough to be a slip of the hand. */
function nearest(text: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const best = closest(text, names as string[]);
  return distance(text, best) <= Math.max(2, text.length / 3) ? `. Did you mean ${best}?` : "";
}
