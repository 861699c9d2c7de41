import type { Problem } from "../domain/index.ts";
import { csvRecords } from "./csv.ts";
import type { Resource } from "./datapackage.ts";
import type { Cell, Row } from "./facts.ts";
import { didYouMean } from "./nearest.ts";
import { parseCell } from "./parse-cell.ts";
import { placeIn, rememberPlace, type TableText } from "./places.ts";

/** Turns one CSV text into frozen rows, adding what is wrong with it to `problems`. */
export function parseTable(file: string, text: string, resource: Resource, problems: Problem[]): readonly Row[] {
  const [head, ...records] = csvRecords(text);
  const table: TableText = { file, text, header: head?.cells ?? [] };
  checkHeader(table, resource, problems);
  const { fields, primaryKey } = resource.schema;
  const columns = fields.map((field) => table.header.indexOf(field.name));
  const lineOfKey = new Map<string, number>();
  return Object.freeze(records.map(({ cells, line }) => {
    if (cells.length !== table.header.length) {
      problems.push({ ...placeIn(table, line), message: `the row has ${cells.length} cells; expected ${table.header.length}, as in the header` });
    }
    const row: Record<string, Cell> = {};
    let name = "";
    const report = (message: string): void => void problems.push({ ...placeIn(table, line, name), message });
    for (const [f, field] of fields.entries()) {
      name = field.name;
      row[name] = columns[f] === -1 ? null : parseCell(cells[columns[f]!] ?? "", field, report);
    }
    if (primaryKey) checkKey(table, line, primaryKey, row, lineOfKey, problems);
    rememberPlace(row, table, line);
    return Object.freeze(row);
  }));
}

function checkHeader(table: TableText, resource: Resource, problems: Problem[]): void {
  const described = resource.schema.fields.map((field) => field.name);
  for (const name of described) {
    if (!table.header.includes(name)) problems.push({ ...placeIn(table, 1), message: `has no column '${name}'${didYouMean(name, table.header)}` });
  }
  table.header.forEach((name, i) => {
    if (!described.includes(name)) problems.push({ ...placeIn(table, 1, i), message: `column '${name}' is not described in datapackage.json${didYouMean(name, described)}` });
    else if (table.header.indexOf(name) < i) problems.push({ ...placeIn(table, 1, i), message: `column '${name}' stands twice in the header` });
  });
}

function checkKey(table: TableText, line: number, key: readonly string[], row: Row, lineOfKey: Map<string, number>, problems: Problem[]): void {
  const text = key.map((name) => String(row[name] ?? "")).join(", ");
  const earlier = lineOfKey.get(text);
  if (earlier === undefined) lineOfKey.set(text, line);
  else problems.push({ ...placeIn(table, line, key[0]), message: `repeats the key '${text}' (${key.join(", ")}) of line ${earlier}` });
}
