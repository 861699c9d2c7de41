import { yearOf } from "../../domain/index.ts";
import { select, type Facts, type Row } from "../../facts/index.ts";
import { monthAt, numberAt, type Parameters } from "../../scenario/index.ts";
import { J, JAPAN, T, US } from "../dimensions.ts";
import { perFacts } from "../per-facts.ts";
import { cells } from "../cells.ts";

const REPORTERS: readonly (readonly [number, string])[] = [[JAPAN, "Japan"], [US, "United States"]];
/** Marks a month without a published share. */
export const UNPUBLISHED = -1;

/** The best-graded row of each year, by reporter. */
const publishedRows = perFacts((facts) => REPORTERS.map(([j, reporter]) => {
  const rows = select(facts, "japan_imports", { reporter, metric: "share", partner: "China", period: "year" }).filter((row) => String(row["unit"]) === "% of tonnes");
  const years = new Map<number, Row>();
  for (const row of rows) {
    const known = years.get(Number(row["year"]));
    if (!known || String(row["grade"]) < String(known["grade"])) years.set(Number(row["year"]), row);
  }
  return { j, years };
}));

/**
 * [month][economy] China's published share of import tonnes before the anchor, -1 where there is none. History is driven by
 * facts, this series among them; a replay that is to be judged by it never sees it.
 */
export function planImportShares(parameters: Parameters, facts: Facts): Float64Array {
  const out = cells(T * J).fill(UNPUBLISHED);
  const anchor = monthAt(parameters, "clock.anchor");
  const position = numberAt(parameters, "history.customs");
  for (const { j, years } of publishedRows(facts)) {
    for (let t = 0; t < anchor; t++) {
      const row = years.get(yearOf(t));
      if (!row) continue;
      const value = Number(row["value"]);
      out[t * J + j] = (value + Math.abs(position) * (Number(row[position < 0 ? "low" : "high"]) - value)) / 100;
    }
  }
  return out;
}
