import { d01StockAfterShock, d05Chokepoints, d06Dependence, d07SupplyByOrigin, type Chart, type ChartContext } from "../charts/index.ts";
import { chokePoints, shockStart, type DependenceRow, type RunoutRow, type StockPathRow, type SupplyRow, type ChokepointRow } from "../measures/index.ts";
import { numberAt } from "../scenario/index.ts";
import { monthText, yearOf } from "../domain/index.ts";
import { SPOKEN_YEARS } from "./answers.ts";
import type { Case } from "./case.ts";
import { observedDependence } from "./observed.ts";

/** Elements whose supply is drawn by origin: the light and the heavy one that magnets are bought for. */
export const SUPPLY_ELEMENTS = ["Nd", "Dy"] as const;

/** The year that choke points are read in: that of the shock, or the first one spoken of. */
export function chokepointYear({ run }: Case): number {
  const from = shockStart(run.scenario.parameters);
  return from === null ? SPOKEN_YEARS[0] : yearOf(from);
}

export const chokepointsOf = ({ run }: Case, year: number): ChokepointRow[] => chokePoints(run.result, "Japan", year);

export interface StudyRows {
  readonly dependence: readonly DependenceRow[];
  readonly runout: readonly RunoutRow[];
  readonly paths: readonly StockPathRow[];
  readonly supply: readonly SupplyRow[];
  readonly chokepoints: readonly ChokepointRow[];
}

export const dependenceChart = (lead: Case, others: readonly Case[], reference: Case | null, rows: readonly DependenceRow[], context: ChartContext): Chart => d06Dependence({
  economy: "Japan", definition: "customs", element: "all", rows, observed: observedDependence(lead.run.facts), targets: [], year: SPOKEN_YEARS[1],
  reference: reference && { id: reference.id, title: reference.title },
  titles: Object.fromEntries(others.map(({ id, title }) => [id, title])),
}, context);

/** The charts of the standard study; the answer's own chart comes after the lead chart, as house rules ask. */
export function standardCharts(lead: Case, others: readonly Case[], reference: Case | null, rows: StudyRows, context: ChartContext): Chart[] {
  const { parameters } = lead.run.scenario;
  const from = shockStart(parameters);
  const months = parameters["shock.on"] === true ? numberAt(parameters, "shock.months") : numberAt(parameters, "outage.months");
  const shocked = from !== null && rows.paths.length > 0;
  return [
    dependenceChart(lead, others, reference, rows.dependence, context),
    ...(shocked ? [d01StockAfterShock({ economy: "Japan", paths: rows.paths, runout: rows.runout, shock: { from: monthText(from), months }, floor: 100 * numberAt(parameters, "stock.priorityFloor") }, { ...context, scenario: lead.family, scenarioTitle: lead.run.scenario.title })] : []),
    d05Chokepoints(rows.chokepoints, context),
    d07SupplyByOrigin({ economy: "Japan", elements: SUPPLY_ELEMENTS, rows: rows.supply, year: SPOKEN_YEARS[1] }, context),
  ];
}
