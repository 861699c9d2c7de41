import { d02RunoutTable, type ChartContext } from "../../charts/index.ts";
import { CLASSES, monthText } from "../../domain/index.ts";
import { classShortName, QUANTILES, shockStart, type Quantiles, type RationingRow } from "../../measures/index.ts";
import { tableOf } from "../../report/tables.ts";
import { neverLast, quantilesAt } from "../bands.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";
import { runoutRows } from "../rows.ts";

/** When each class of uses runs short in one case, and what it misses; empty unless that was read off the run. */
export const rationingRows = (one: Case): RationingRow[] => runoutRows(one).flatMap((base) => CLASSES.flatMap((use): RationingRow[] => {
  const name = classShortName("runout", base.element, use);
  if (!one.run.outcomes.has(name)) return [];
  return [{ ...base, use, ...neverLast(one.run, name), unmet: quantilesAt(one.run, classShortName("unmet", base.element, use)), worth: quantilesAt(one.run, classShortName("unmet-usd", base.element, use)) }];
}));

/** A row of rationing.csv: quantiles of months, tonnes and money in columns of their own. */
function flat({ scenario, economy, element, use, cover_days, sharing, share_never, unmet, worth, ...months }: RationingRow): object {
  const spread = (name: string, band: Quantiles): object => Object.fromEntries(QUANTILES.map((quantile) => [`${name}_${quantile}`, band[quantile]]));
  return { scenario, economy, element, use, cover_days, sharing, ...spread("months", months), share_never, ...spread("unmet_t", unmet), ...spread("unmet_musd", worth) };
}

/** The run-out table of cases that differ in cover and sharing (D02), with rationing.csv. Nothing without a shock. */
export function rationingPart(cases: readonly Case[], context: ChartContext): ReportPart {
  const [lead] = cases;
  const from = shockStart(lead.run.scenario.parameters);
  const seen = new Set<string>();
  const rows = cases.flatMap(rationingRows).filter(({ scenario, element, use, cover_days, sharing }) => {
    const key = [scenario, element, use, cover_days, sharing].join(" ");
    return !seen.has(key) && seen.add(key);
  });
  if (from === null || rows.length === 0) return { charts: [], tables: [] };
  const scenarioTitle = cases.length === 1 ? lead.short : lead.short.replace(/ \([^()]*\)$/, "");
  return { charts: [d02RunoutTable({ economy: "Japan", rows, from: monthText(from) }, { ...context, scenario: lead.family, scenarioTitle })], tables: [tableOf("rationing", rows.map(flat))] };
}
