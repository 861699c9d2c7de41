import type { Facts } from "../facts.ts";
import { didYouMean } from "../nearest.ts";
import { breach, rowsOf, type Law } from "./law.ts";

const id = "country-names";

/** Columns that name countries. Several may stand in one cell, joined by + or /. */
const COLUMNS: readonly (readonly [table: string, column: string])[] = [
  ["mine_production", "country"], ["mine_production_vintages", "country"], ["stage_shares", "country"], ["deposit_composition", "country"],
  ["projects", "country"], ["costs", "country"], ["mines", "mining_country"], ["china_imports_2846", "partner"], ["japan_imports", "reporter"],
  ["export_volumes", "destination"], ["stockpile", "economy"], ["loss_estimates", "economy"], ["shock_frequency", "exporter"],
];
/** Names of no one country. */
const AGGREGATES: ReadonlySet<string> = new Set(["World", "world", "ex-China", "all"]);

function knownNames(facts: Facts): Set<string> {
  return new Set(rowsOf(facts, "countries").flatMap((row) => [String(row["country"]), ...String(row["aliases"]).split(";")]).filter((name) => name !== ""));
}

export const countryNames: Law = {
  id,
  about: "Every country named is in countries.csv, by name or alias, and so belongs to one economy.",
  check: (facts) => {
    const known = knownNames(facts);
    return COLUMNS.flatMap(([table, column]) => rowsOf(facts, table).flatMap((row) =>
      String(row[column] ?? "").split(/[+/]/).filter((name) => name !== "" && !AGGREGATES.has(name) && !known.has(name))
        .map((name) => breach(id, row, column, `'${name}' is not in countries.csv${didYouMean(name, known)}`))));
  },
};
