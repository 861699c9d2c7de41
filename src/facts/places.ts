import { cellPosition } from "./csv.ts";
import type { Row } from "./facts.ts";

/** A table as it was read, kept so that messages can point at single cells. */
export interface TableText {
  readonly file: string;
  readonly text: string;
  readonly header: readonly string[];
}
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const places = new WeakMap<Row, { readonly table: TableText; readonly line: number }>();

export const rememberPlace = (row: Row, table: TableText, line: number): void => void places.set(row, { table, line });

/** Where a cell of the record on `line` stands, by its column's name or place in the header; of an unknown column, where the record begins. */
export const placeIn = (table: TableText, line: number, column: string | number = 0): Place => {
  const index = typeof column === "number" ? column : Math.max(0, table.header.indexOf(column));
  return { file: table.file, ...cellPosition(table.text, line, index) };
};

/** Where a parsed row, or one cell of it, stands in its file. Rows made by hand have no place and say so. */
export function placeOf(row: Row, column?: string): Place {
  const known = places.get(row);
  return known ? placeIn(known.table, known.line, column) : { file: "(row made by hand)", line: 1, column: 1 };
}
