import { failure, sortProblems, success, type Outcome, type Problem } from "../domain/index.ts";
import type { DataPackage } from "./datapackage.ts";
import type { Facts, Row } from "./facts.ts";
import { parseTable } from "./parse-table.ts";
import { brokenReferences } from "./references.ts";

/**
 * Turns CSV texts, by path relative to the data folder, into typed and frozen tables. Reports every problem of every file at once:
 * files missing or not listed, columns, types, required cells, closed vocabularies, minima, repeated keys, references to nothing.
 * `folder` is how messages name the data folder.
 */
export function parseFacts(texts: Readonly<Record<string, string>>, datapackage: DataPackage, folder = "data"): Outcome<Facts> {
  const problems: Problem[] = [];
  const tables: Record<string, readonly Row[]> = {};
  for (const resource of datapackage.resources) {
    const file = `${folder}/${resource.path}`;
    const text = texts[resource.path];
    if (text === undefined) problems.push({ file, message: `is missing; datapackage.json lists it as the table ${resource.name}` });
    else tables[resource.name] = parseTable(file, text.replace(/^\uFEFF/, ""), resource, problems);
  }
  const listed = new Set(datapackage.resources.map((resource) => resource.path));
  for (const path of Object.keys(texts)) {
    if (!listed.has(path)) problems.push({ file: `${folder}/${path}`, message: "is not listed in datapackage.json; describe it there or remove it" });
  }
  problems.push(...brokenReferences(datapackage, tables));
  if (problems.length > 0) return failure(sortProblems(problems));
  return success(Object.freeze({ tables: Object.freeze(tables), version: datapackage.version }));
}
