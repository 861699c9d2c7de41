import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf, valueOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "mine-output";

export const mineOutput: Law = {
  id,
  about: "World mine output of a year is the sum of the countries.",
  check: (facts) => [...groupBy(rowsOf(facts, "mine_production"), ["year"])].flatMap(([year, rows]) => {
    const world = rows.find((row) => row["country"] === "World");
    if (!world) return [];
    const countries = rows.filter((row) => row !== world);
    return compare(id, world, `the countries of ${year}`, sumOf(countries), valueOf(world), TOLERANCES.mineOutput);
  }),
};
