import { d05Chokepoints, type ChartContext } from "../../charts/index.ts";
import { chokePoints } from "../../measures/index.ts";
import { tableOf } from "../../report/tables.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";

/** Japan's choke points in one year: stage by element, and what is left without China (D05). */
export function chokepointPart(one: Case, year: number, context: ChartContext): ReportPart {
  const rows = chokePoints(one.run.result, "Japan", year);
  return { charts: [d05Chokepoints(rows, { ...context, scenario: one.id, scenarioTitle: one.short })], tables: [tableOf("chokepoints", rows)] };
}
