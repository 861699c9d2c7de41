import { d07SupplyByOrigin, type ChartContext } from "../../charts/index.ts";
import { said } from "../../words/index.ts";
import { percent } from "../../charts/format.ts";
import { supplyByOrigin } from "../../measures/index.ts";
import type { Element } from "../../domain/index.ts";
import { tableOf } from "../../report/tables.ts";
import { SPOKEN_YEARS } from "../answers.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";

/** Elements whose supply is drawn by origin: the light and the heavy one that magnets are bought for. */
export const SUPPLY_ELEMENTS: readonly Element[] = ["Nd", "Dy"];

/** What reaches Japan by country of mining, and what is recycled (D07). */
export function supplyPart(one: Case, context: ChartContext, elements: readonly Element[] = SUPPLY_ELEMENTS, year: number = SPOKEN_YEARS[1]): ReportPart {
  const rows = supplyByOrigin(one.run.result, one.id, "Japan", elements);
  return {
    charts: [d07SupplyByOrigin({ economy: "Japan", elements, rows, year }, { ...context, scenario: one.id, scenarioTitle: one.short })],
    tables: [tableOf("supply", rows)],
  };
}

/** Share of what reaches Japan of an element in a year that was mined in one country, in the central run. */
export function minedShareText(one: Case, country: string, element: Element, year: number): string {
  const rows = supplyByOrigin(one.run.result, one.id, "Japan", [element]).filter((row) => row.year === year);
  const sum = (chosen: typeof rows): number => chosen.reduce((total, { p50 }) => total + p50, 0);
  const all = sum(rows);
  return all > 0 ? percent((100 * sum(rows.filter(({ kind, source }) => kind === "mined" && source === country))) / all) : said({ en: "nothing", ja: "なし" });
}
