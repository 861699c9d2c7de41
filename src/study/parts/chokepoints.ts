import { d05Chokepoints, type ChartContext } from "../../charts/index.ts";
import { chokepointName, chokePoints, type ChokepointRow } from "../../measures/index.ts";
import { tableOf } from "../../report/tables.ts";
import { quantilesAt } from "../bands.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";

/** Japan's choke points in one year: the central run's, or medians and ranges where they were read off every draw. */
export function chokepointRows({ run }: Case, year: number): ChokepointRow[] {
  return chokePoints(run.result, "Japan", year).map((row) => {
    const cover = quantilesAt(run, chokepointName("n1", row));
    return {
      ...row, china_share: quantilesAt(run, chokepointName("china-share", row)).p50 ?? row.china_share, n1_cover: cover.p50 ?? row.n1_cover, n1_p05: cover.p05, n1_p95: cover.p95,
      n1_plant_cover: quantilesAt(run, chokepointName("n1-place", row)).p50 ?? row.n1_plant_cover,
    };
  });
}

/** Stage by element, and what is left without China (D05). */
export function chokepointPart(one: Case, year: number, context: ChartContext): ReportPart {
  const rows = chokepointRows(one, year);
  return { charts: [d05Chokepoints(rows, { ...context, scenario: one.id, scenarioTitle: one.short })], tables: [tableOf("chokepoints", rows)] };
}
