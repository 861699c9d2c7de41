import { csvFormatRows, csvParseRows } from "d3-dsv";
import { checkFacts, parseFacts, type Facts } from "../../src/facts/index.ts";
import { readDataPackage, readTexts } from "../../src/facts/read.ts";
import { problemText, unwrap } from "../../src/domain/index.ts";

export const texts = readTexts();
export const datapackage = readDataPackage();

/** A row of the real data, by some of its cells, and the cells to put in their place. */
export interface Corruption {
  readonly file: string;
  readonly where: Readonly<Record<string, string>>;
  readonly set: Readonly<Record<string, string>>;
}

/** The real texts with one row changed; throws when the row is not there, so that a test cannot pass by missing it. */
export function corrupted({ file, where, set }: Corruption): Record<string, string> {
  const rows = csvParseRows(texts[file]!);
  const header = rows[0]!;
  const found = rows.findIndex((row, i) => i > 0 && Object.entries(where).every(([column, cell]) => row[header.indexOf(column)] === cell));
  if (found === -1) throw new Error(`no row of ${file} with ${JSON.stringify(where)}`);
  for (const [column, cell] of Object.entries(set)) rows[found]![header.indexOf(column)] = cell;
  return { ...texts, [file]: csvFormatRows(rows) };
}

/** All problems of a set of texts, as a person would read them. */
export function problemsOf(changed: Readonly<Record<string, string>>, ofPackage = datapackage): string[] {
  const outcome = parseFacts(changed, ofPackage);
  return (outcome.ok ? checkFacts(outcome.value) : outcome.problems).map(problemText);
}

export const parsed = (changed: Readonly<Record<string, string>> = texts): Facts => unwrap(parseFacts(changed, datapackage));
