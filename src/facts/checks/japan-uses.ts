import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf, valueOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "japan-uses";

export const japanUses: Law = {
  id,
  about: "Japan's demand by use adds up to the total of its industry association (JSNM) in the same year.",
  check: (facts) => {
    const totals = rowsOf(facts, "demand_series").filter((row) => row["region"] === "Japan" && row["series"] === "total_re_demand");
    const uses = rowsOf(facts, "demand_by_use").filter((row) => row["region"] === "Japan");
    return [...groupBy(uses, ["year"])].flatMap(([year, rows]) => {
      const total = totals.find((row) => String(row["year"]) === year);
      return total ? compare(id, rows[0]!, `Japan's uses of ${year}`, sumOf(rows), valueOf(total), TOLERANCES.japanUses) : [];
    });
  },
};
