import { breach, rowsOf, type Law } from "./law.ts";
import { amountOf, PLEDGE_ROUNDING } from "./pledge-lines.ts";
import { groupBy, shown } from "./sums.ts";

const id = "pledge-tranches";

export const pledgeTranches: Law = {
  id,
  about: "The amounts selected in a tranche add up to it in pledge_totals and mou_terms, on the date that mou_terms gives; a line outside every tranche has neither amount nor date.",
  check: (facts) => [...groupBy(rowsOf(facts, "pledge_projects"), ["tranche"])].flatMap(([tranche, rows]) => {
    if (tranche === "none") {
      return rows.filter((row) => row["selected_usd_bn"] !== null || row["selected_on"] !== "").map((row) => breach(id, row, "tranche", `${row["line_id"]} was selected, but in no tranche`));
    }
    const name = tranche.replace(/^T/, "tranche");
    const sum = rows.reduce((total, row) => total + amountOf(row, "selected_usd_bn"), 0);
    const term = rowsOf(facts, "mou_terms").find((row) => row["term"] === name);
    const total = rowsOf(facts, "pledge_totals").find((row) => row["item"] === `${name}_total`);
    return [
      ...(term ? [] : [breach(id, rows[0]!, "tranche", `${tranche} has no row ${name} in mou_terms`)]),
      ...(total ? [] : [breach(id, rows[0]!, "tranche", `${tranche} has no row ${name}_total in pledge_totals`)]),
      ...[term, total].filter((row) => row !== undefined).filter((row) => Math.abs(sum - amountOf(row, "value")) > PLEDGE_ROUNDING)
        .map((row) => breach(id, row, "value", `the lines selected in ${tranche} add up to ${shown(sum)}; expected ${shown(amountOf(row, "value"))}`)),
      ...rows.filter((row) => term && row["selected_on"] !== term["date"]).map((row) => breach(id, row, "selected_on", `${row["line_id"]} was selected on '${row["selected_on"]}'; ${name} is of ${term!["date"]}`)),
    ];
  }),
};
