import { columnsOfText } from "../words/index.ts";

const NUMBER = /^[-+]?[\d,.]+%?$/;
const GAP = "  ";

export interface TerminalOptions {
  /** Bold headings. By default only when stdout is a terminal and NO_COLOR is not set. */
  readonly colour?: boolean;
}

const mayColour = (): boolean => process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";

const blanks = (count: number): string => " ".repeat(count);

/** Rows as an aligned plain-text table: numbers to the right, text to the left, `-` where nothing is known. No trailing blanks. */
export function terminalTable(rows: readonly object[], options: TerminalOptions = {}): string {
  if (rows.length === 0) return "";
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const body = rows.map((row) => columns.map((column) => {
    const value = (row as Record<string, unknown>)[column];
    return value === null || value === undefined || value === "" ? "-" : String(value);
  }));
  const right = columns.map((_, index) => body.every((line) => line[index] === "-" || NUMBER.test(line[index])));
  const widths = columns.map((column, index) => Math.max(columnsOfText(column), ...body.map((line) => columnsOfText(line[index]))));
  const print = (line: readonly string[]): string =>
    line.map((text, index) => (right[index] ? blanks(widths[index] - columnsOfText(text)) + text : text + blanks(widths[index] - columnsOfText(text)))).join(GAP).trimEnd();
  const heading = print(columns);
  return [options.colour ?? mayColour() ? `\u001b[1m${heading}\u001b[22m` : heading, ...body.map(print)].join("\n");
}
