import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "deposit-baskets";

export const depositBaskets: Law = {
  id,
  about: "The oxides of a deposit add up to 100% of its rare-earth oxide.",
  check: (facts) => [...groupBy(rowsOf(facts, "deposit_composition"), ["deposit_key"])].flatMap(([key, rows]) =>
    compare(id, rows[0]!, `the oxides of ${key}`, sumOf(rows), 100, TOLERANCES.depositShort, TOLERANCES.depositOver)),
};
