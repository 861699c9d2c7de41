import type { Problem } from "../domain/index.ts";
import type { DataPackage } from "./datapackage.ts";
import type { Row } from "./facts.ts";
import { didYouMean } from "./nearest.ts";
import { placeOf } from "./places.ts";

/** Cells that name a row of another table which is not there. An empty cell names nothing. */
export function brokenReferences(datapackage: DataPackage, tables: Readonly<Record<string, readonly Row[]>>): Problem[] {
  const problems: Problem[] = [];
  for (const { name, schema } of datapackage.resources) {
    for (const { fields: [field], reference } of schema.foreignKeys ?? []) {
      const target = tables[reference.resource];
      if (!target) continue;
      const known = new Set(target.map((row) => String(row[reference.fields[0]!] ?? "")));
      for (const row of tables[name] ?? []) {
        const value = String(row[field!] ?? "");
        if (value !== "" && !known.has(value)) {
          problems.push({ ...placeOf(row, field), message: `${field} '${value}' is not in the table ${reference.resource}${didYouMean(value, known)}` });
        }
      }
    }
  }
  return problems;
}
