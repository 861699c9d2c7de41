import { breach, rowsOf, type Law } from "./law.ts";
import { lineIds, pledgeLines } from "./pledge-lines.ts";

const id = "pledge-overlaps";

export const pledgeOverlaps: Law = {
  id,
  about: "What a line of the pledge sells may go into other lines that exist and are investment; only purchases overlap.",
  check: (facts) => {
    const lines = pledgeLines(facts);
    return rowsOf(facts, "pledge_projects").flatMap((row) => {
      const targets = lineIds(row["overlaps"]);
      const own = targets.length > 0 && row["money_type"] !== "purchase" ? [breach(id, row, "overlaps", `${row["line_id"]} is ${row["money_type"]}; only a purchase can be sold into other lines`)] : [];
      return [...own, ...targets.flatMap((target) => {
        if (target === row["line_id"]) return [breach(id, row, "overlaps", `${target} overlaps with itself`)];
        const found = lines.get(target);
        if (!found) return [breach(id, row, "overlaps", `'${target}' is not a line_id of pledge_projects`)];
        return found["money_type"] === "investment" ? [] : [breach(id, row, "overlaps", `${target} is ${found["money_type"]}; expected a line of investment`)];
      })];
    });
  },
};
