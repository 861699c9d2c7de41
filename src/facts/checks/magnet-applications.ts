import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf, valueOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "magnet-applications";

export const magnetApplications: Law = {
  id,
  about: "Magnets by application add up to the total of the region and year, where one is given.",
  check: (facts) => [...groupBy(rowsOf(facts, "magnet_demand"), ["region", "year"])].flatMap(([key, rows]) => {
    const total = rows.find((row) => row["application"] === "total");
    const parts = rows.filter((row) => row !== total);
    return total ? compare(id, total, `the applications of ${key}`, sumOf(parts), valueOf(total), TOLERANCES.magnetApplications) : [];
  }),
};
