import { percent } from "../charts/format.ts";
import type { DefinitionRow } from "../measures/index.ts";
import type { ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { definitionPart, definitionRows } from "./parts/definitions.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { dependenceRows } from "./rows.ts";
import { valuesOf } from "./values.ts";

/** One year of Japan's dependence under every definition, the published figures beside the modelled ones. */
export function definitionStudy(lead: Case, year: number, origin: Provenance): { readonly input: ReportInput; readonly rows: readonly DefinitionRow[] } {
  const rows = definitionRows(lead, year);
  const published = rows.filter(({ kind }) => kind === "published");
  const [most, least] = [rows[0], rows[rows.length - 1]];
  const runId = reportId(lead, [], "define", String(year));
  const dependence = dependenceRows(lead);
  const { charts, tables } = definitionPart(lead, year, contextOf(lead, runId));
  const input = reportInput(lead, null, runId, {
    title: `Japan's dependence on China in ${year}, by definition`, question: "How far does one year's figure depend on what is counted?",
    answers: [
      `Japan's dependence on China in ${year} reads ${percent(least.value)} to ${percent(most.value)}, depending on the definition.`,
      `Lowest: ${least.label} (${least.kind}). Highest: ${most.label} (${most.kind}).`,
      published.length === 0 ? `No published figure for ${year} is in the data.` : `${published.length} of the ${rows.length} figures are published ones; the others are modelled.`,
    ],
    values: valuesOf(lead), charts, tables: [...tables, tableOf("dependence", dependence)], checks: lawsOf([lead], dependence), warnings: [],
  }, origin);
  return { input, rows };
}
