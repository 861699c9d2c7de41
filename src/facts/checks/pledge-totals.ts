import { breach, rowsOf, type Law } from "./law.ts";
import { amountOf, lineIds, PLEDGE_ROUNDING, pledgeLines } from "./pledge-lines.ts";
import { shown } from "./sums.ts";

const id = "pledge-totals";
const COLUMN_OF: Readonly<Record<string, string>> = { ceiling: "value", selected: "selected_usd_bn" };

export const pledgeTotals: Law = {
  id,
  about: "A total of the pledge that names its lines is their sum, less what it takes off, to within its range.",
  check: (facts) => {
    const lines = pledgeLines(facts);
    return rowsOf(facts, "pledge_totals").flatMap((row) => {
      const ids = lineIds(row["lines"]);
      if (ids.length === 0) return [];
      const column = COLUMN_OF[String(row["field"])];
      if (column === undefined) return [breach(id, row, "field", `${row["item"]} names lines but not which of their amounts; expected ${Object.keys(COLUMN_OF).join(" or ")}`)];
      const unusable = ids.flatMap((line, at) => {
        if (!lines.has(line)) return [breach(id, row, "lines", `${row["item"]} names '${line}', which is not a line_id of pledge_projects`)];
        if (ids.indexOf(line) < at) return [breach(id, row, "lines", `${row["item"]} names ${line} twice`)];
        return typeof lines.get(line)![column] === "number" ? [] : [breach(id, row, "lines", `${row["item"]} names ${line}, which has no ${column}`)];
      });
      if (unusable.length > 0) return unusable;
      const sum = ids.reduce((total, line) => total + amountOf(lines.get(line), column), 0) - amountOf(row, "subtract");
      const [low, high] = [amountOf(row, "low"), amountOf(row, "high")];
      if (sum >= low - PLEDGE_ROUNDING && sum <= high + PLEDGE_ROUNDING) return [];
      return [breach(id, row, "value", `the lines of ${row["item"]} add up to ${shown(sum)}; expected ${shown(amountOf(row, "value"))} (${shown(low)} to ${shown(high)})`)];
    });
  },
};
