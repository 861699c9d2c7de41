import { d07SupplyByOrigin, type ChartContext } from "../../charts/index.ts";
import { percent, rangeText } from "../../charts/format.ts";
import type { Element } from "../../domain/index.ts";
import { recycledProducts, supplyChains, type RecycledProductRow } from "../../measures/index.ts";
import { plan, retiredOf } from "../../minerals/index.ts";
import { tableOf } from "../../report/tables.ts";
import { extrasOf } from "../../runner/index.ts";
import { said } from "../../words/index.ts";
import { SPOKEN_YEARS } from "../answers.ts";
import type { Case } from "../case.ts";
import { minedShare, originRows, supplyRows } from "../origin-rows.ts";
import type { ReportPart } from "../part.ts";

/** Elements whose supply is drawn by origin: the light and the heavy one that magnets are bought for. */
export const SUPPLY_ELEMENTS: readonly Element[] = ["Nd", "Dy"];

/** What Japan recycles by product and year of sale, in the central run, which is run once more for it. */
function productsOf({ id, run: { result, scenario, facts } }: Case, elements: readonly Element[]): RecycledProductRow[] {
  return recycledProducts(result, retiredOf(plan(scenario.parameters, facts, extrasOf(scenario)), "Japan"), id, "Japan", elements);
}

/** What reaches Japan by country of mining, and what is recycled (D07); with ranges where a study reads `origins` of these elements off its draws. */
export function supplyPart(one: Case, context: ChartContext, elements: readonly Element[] = SUPPLY_ELEMENTS, year: number = SPOKEN_YEARS[1]): ReportPart {
  const { id, run } = one;
  const [rows, recycled] = [originRows(run, id, "Japan", elements), productsOf(one, elements)];
  return {
    charts: [d07SupplyByOrigin({ economy: "Japan", elements, rows, recycled, year }, { ...context, scenario: id, scenarioTitle: one.short })],
    tables: [
      tableOf("origins", rows), tableOf("supply", supplyRows(run, id, "Japan", elements)), tableOf("supply_chains", supplyChains(run.result, id, "Japan", elements)), tableOf("recycled_products", recycled),
    ],
  };
}

/** Share of what reaches Japan of an element in a year that was mined in one country, "12% (8 to 20)"; without a range where draws were not read for it. */
export function minedShareText(one: Case, country: string, element: Element, year: number): string {
  const { p05, p50, p95 } = minedShare(one.run, "Japan", element, year, country);
  return p50 === null ? said({ en: "nothing", ja: "なし" }) : `${percent(p50)}${rangeText(p05, p95)}`;
}
