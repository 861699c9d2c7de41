import { d04DependenceByDefinition, type ChartContext } from "../../charts/index.ts";
import { definitionWords } from "../../charts/words.ts";
import { DEFINITIONS, dependenceName, type Definition, type DefinitionRow } from "../../measures/index.ts";
import { tableOf } from "../../report/tables.ts";
import { quantilesAt } from "../bands.ts";
import type { Case } from "../case.ts";
import { publishedDefinitions } from "../observed.ts";
import type { ReportPart } from "../part.ts";

const STAGE: Readonly<Record<Definition, DefinitionRow["stage"]>> = {
  customs: "customs", "customs-value": "customs", mined: "mining", separated: "separation", metal: "metal", magnet: "magnet", traced: "any", "worst-stage": "any",
};

const modelled = ({ run }: Case, year: number): DefinitionRow[] => DEFINITIONS.flatMap((definition) => {
  const { p05, p50, p95 } = quantilesAt(run, dependenceName(definition, "Japan", "all", year));
  if (p50 === null) return [];
  return [{ definition, label: `${definition}: ${definitionWords(definition)}`, stage: STAGE[definition], kind: "model", value: p50, low: p05 ?? p50, high: p95 ?? p50, source_id: "", year }];
});

/** One year of Japan's dependence under every definition, modelled and published, the highest first. */
export const definitionRows = (one: Case, year: number): DefinitionRow[] =>
  [...modelled(one, year), ...publishedDefinitions(one.run.facts, year)].sort((a, b) => b.value - a.value);

/** The same as a chart (D04). */
export function definitionPart(one: Case, year: number, context: ChartContext): ReportPart {
  const rows = definitionRows(one, year);
  return { charts: [d04DependenceByDefinition({ economy: "Japan", year, rows, claim: null }, { ...context, scenario: one.id, scenarioTitle: one.short })], tables: [tableOf("definitions", rows)] };
}
