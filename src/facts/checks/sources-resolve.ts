import { didYouMean } from "../nearest.ts";
import { breach, rowsOf, type Law } from "./law.ts";

const id = "sources-resolve";

export const sourcesResolve: Law = {
  id,
  about: "Every source_id of every table stands in sources.csv, whether or not datapackage.json declares the reference.",
  check: (facts) => {
    const known = new Set(rowsOf(facts, "sources").map((row) => String(row["source_id"])));
    return Object.entries(facts.tables).flatMap(([table, rows]) => table === "sources" ? [] : rows.flatMap((row) => {
      const source = row["source_id"];
      return typeof source === "string" && source !== "" && !known.has(source)
        ? [breach(id, row, "source_id", `'${source}' is not in sources.csv${didYouMean(source, known)}`)] : [];
    }));
  },
};
