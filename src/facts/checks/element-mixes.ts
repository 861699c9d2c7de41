import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "element-mixes";

export const elementMixes: Law = {
  id,
  about: "The elements of a use add up to 100%.",
  check: (facts) => [...groupBy(rowsOf(facts, "element_mix_by_use"), ["region", "year", "use"])].flatMap(([key, rows]) =>
    compare(id, rows[0]!, `the elements of ${key}`, sumOf(rows), 100, TOLERANCES.elementMix)),
};
