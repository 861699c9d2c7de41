import { breach, rowsOf, type Law } from "./law.ts";

const id = "evidence";

/** Ids that stand for the absence of a source. */
const NO_SOURCE: ReadonlySet<unknown> = new Set(["own_estimate", "memory"]);

export const evidence: Law = {
  id,
  about: "Grade A or B needs a text that was seen: a source other than an own estimate or a recollection, with a publisher.",
  check: (facts) => {
    const anonymous = new Set(rowsOf(facts, "sources").filter((row) => row["publisher"] === "" && row["url"] === "").map((row) => row["source_id"]));
    return Object.entries(facts.tables).flatMap(([table, rows]) => table === "sources" ? [] : rows.flatMap((row) => {
      const grade = row["grade"], source = row["source_id"];
      if ((grade !== "A" && grade !== "B") || source === undefined) return [];
      if (NO_SOURCE.has(source)) return [breach(id, row, "grade", `grade ${grade} rests on '${source}'; expected C, or a source that was seen`)];
      if (anonymous.has(source)) return [breach(id, row, "grade", `grade ${grade} rests on '${source}', which names neither publisher nor address`)];
      return [];
    }));
  },
};
