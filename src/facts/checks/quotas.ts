import type { Law } from "./law.ts";
import { rowsOf } from "./law.ts";
import { compare, groupBy, sumOf, valueOf } from "./sums.ts";
import { TOLERANCES } from "./tolerances.ts";

const id = "quotas";

/** A total and the parts into which some years split it. */
const SPLITS: readonly (readonly [total: string, parts: readonly string[]])[] = [
  ["mining_quota_total", ["mining_quota_light", "mining_quota_heavy_ionic"]],
  ["export_quota", ["export_quota_light", "export_quota_heavy"]],
  ["export_quota", ["export_quota_H1", "export_quota_H2"]],
];

export const quotas: Law = {
  id,
  about: "Light and heavy quotas, or those of two half-years, add up to the year's total where all are given.",
  check: (facts) => [...groupBy(rowsOf(facts, "quotas"), ["year"])].flatMap(([year, rows]) => SPLITS.flatMap(([kind, names]) => {
    const total = rows.find((row) => row["kind"] === kind);
    const parts = rows.filter((row) => names.includes(String(row["kind"])));
    if (!total || parts.length < names.length) return [];
    return compare(id, total, `${names.join(" and ")} of ${year}`, sumOf(parts), valueOf(total), TOLERANCES.quotas);
  })),
};
