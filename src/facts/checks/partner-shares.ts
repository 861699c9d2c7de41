import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "partner-shares";
const SERIES = ["reporter", "year", "period", "unit", "definition"] as const;

export const partnerShares: Law = {
  id,
  about: "Import shares by partner add up to 100% wherever a series gives a full split, that is, a row for Other.",
  check: (facts) => {
    const shares = rowsOf(facts, "japan_imports").filter((row) => row["metric"] === "share");
    return [...groupBy(shares, SERIES)].flatMap(([key, rows]) =>
      rows.some((row) => row["partner"] === "Other") ? compare(id, rows[0]!, `the partners of ${key}`, sumOf(rows), 100, TOLERANCES.partnerShares) : []);
  },
};
