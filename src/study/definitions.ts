import { d04DependenceByDefinition } from "../charts/index.ts";
import { percent } from "../charts/format.ts";
import { definitionWords } from "../charts/words.ts";
import { DEFINITIONS, dependenceName, type Definition, type DefinitionRow } from "../measures/index.ts";
import { tableOf, type ReportInput } from "../report/index.ts";
import { quantilesAt } from "./bands.ts";
import type { Case } from "./case.ts";
import { checksOf } from "./checks.ts";
import { publishedDefinitions } from "./observed.ts";
import { contextOf, reportId, reportInput, type Origin } from "./report-input.ts";
import { dependenceRows } from "./rows.ts";
import { valuesOf } from "./values.ts";

const STAGE: Readonly<Record<Definition, DefinitionRow["stage"]>> = {
  customs: "customs", "customs-value": "customs", mined: "mining", separated: "separation", metal: "metal", magnet: "magnet", traced: "any", "worst-stage": "any",
};

const modelled = ({ run }: Case, year: number): DefinitionRow[] => DEFINITIONS.flatMap((definition) => {
  const { p05, p50, p95 } = quantilesAt(run, dependenceName(definition, "Japan", "all", year));
  if (p50 === null) return [];
  return [{ definition, label: `${definition}: ${definitionWords(definition)}`, stage: STAGE[definition], kind: "model", value: p50, low: p05 ?? p50, high: p95 ?? p50, source_id: "", year }];
});

/** One year of Japan's dependence under every definition, the published figures beside the modelled ones. */
export function definitionStudy(lead: Case, year: number, origin: Origin): { readonly input: ReportInput; readonly rows: readonly DefinitionRow[] } {
  const published = publishedDefinitions(lead.run.facts, year);
  const rows = [...modelled(lead, year), ...published].sort((a, b) => b.value - a.value);
  const [most, least] = [rows[0], rows[rows.length - 1]];
  const runId = reportId(lead, [], "define", String(year));
  const dependence = dependenceRows(lead);
  const input = reportInput(lead, null, runId, {
    title: `Japan's dependence on China in ${year}, by definition`, question: "How far does one year's figure depend on what is counted?",
    answers: [
      `Japan's dependence on China in ${year} reads ${percent(least.value)} to ${percent(most.value)}, depending on the definition.`,
      `Lowest: ${least.label} (${least.kind}). Highest: ${most.label} (${most.kind}).`,
      published.length === 0 ? `No published figure for ${year} is in the data.` : `${published.length} of the ${rows.length} figures are published ones; the others are modelled.`,
    ],
    values: valuesOf(lead),
    charts: [d04DependenceByDefinition({ economy: "Japan", year, rows, claim: null }, contextOf(lead, runId))],
    tables: [tableOf("definitions", rows), tableOf("dependence", dependence)],
    checks: checksOf([lead], dependence),
    warnings: [],
  }, origin);
  return { input, rows };
}
