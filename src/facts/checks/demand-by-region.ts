import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf, valueOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "demand-by-region";
const PARTS: readonly unknown[] = ["China", "Japan", "United States", "Rest of world"];

export const demandByRegion: Law = {
  id,
  about: "World demand for a use is the sum of China, Japan, the United States and the rest.",
  check: (facts) => [...groupBy(rowsOf(facts, "demand_by_use"), ["year", "use"])].flatMap(([key, rows]) => {
    const world = rows.find((row) => row["region"] === "World");
    const parts = rows.filter((row) => PARTS.includes(row["region"]));
    return world ? compare(id, world, `the regions of ${key}`, sumOf(parts), valueOf(world), TOLERANCES.demandByRegion) : [];
  }),
};
