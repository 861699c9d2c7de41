import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "stage-shares";

export const stageShares: Law = {
  id,
  about: "Shares of a stage and element group in one year add up to 100%.",
  check: (facts) => [...groupBy(rowsOf(facts, "stage_shares"), ["year", "stage", "element_group"])].flatMap(([key, rows]) =>
    compare(id, rows[0]!, `the shares of ${key}`, sumOf(rows), 100, TOLERANCES.stageShares)),
};
