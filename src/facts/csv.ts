import { csvParseRows } from "d3-dsv";

export interface CsvRecord {
  readonly cells: readonly string[];
  /** Line of the text on which the record begins, from 1. */
  readonly line: number;
}

/** Records of a CSV text (RFC 4180: quoted cells may hold commas and line breaks), header included, blank lines left out. */
export function csvRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  const rows = csvParseRows(text);
  // Looking for line breaks in each cell is half of the work, and hardly any file has one.
  const spans = rows.length < text.trimEnd().split("\n").length;
  let line = 1;
  for (const cells of rows) {
    if (cells.length > 1 || cells[0] !== "") records.push({ cells, line });
    line += 1;
    if (spans) for (const cell of cells) line += cell.split("\n").length - 1;
  }
  return records;
}

/** Line and column, from 1, at which the `index`-th cell of the record on `line` begins. Slow: for messages only. */
export function cellPosition(text: string, line: number, index: number): { line: number; column: number } {
  let at = 0;
  for (let passed = 1; passed < line; passed++) at = text.indexOf("\n", at) + 1;
  const place = { line, column: 1 };
  let quoted = false;
  for (let commas = 0; commas < index && at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === "," && !quoted) commas++;
    if (text[at] === "\n") {
      if (!quoted) break;
      place.line++;
      place.column = 1;
    } else place.column++;
  }
  return place;
}
