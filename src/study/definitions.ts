import { said } from "../words/index.ts";
import { definitionLabel, kindName } from "../charts/words.ts";
import { percent, twoFigures } from "../charts/format.ts";
import { dependenceName, type Definition, type DefinitionRow } from "../measures/index.ts";
import type { AnswerValue, ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import { bandOf } from "../runner/index.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { definitionPart, definitionRows } from "./parts/definitions.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { dependenceRows } from "./rows.ts";
import { publishedGrade } from "./observed.ts";
import { centralValue, valuesOf } from "./values.ts";

/** The year's rows for scripts: modelled ones under their usual names, published ones numbered with their definition in words. */
function rowValues(lead: Case, rows: readonly DefinitionRow[]): Record<string, AnswerValue> {
  const published = rows.filter(({ kind }) => kind === "published");
  return Object.fromEntries(rows.map((row) => {
    if (row.kind === "model") {
      const name = dependenceName(row.definition as Definition, "Japan", "all", row.year);
      return [name, { ...bandOf(lead.run, name), unit: "%", definition: row.label, grade: "C" }];
    }
    const named = centralValue(row.value, "%", `${row.label}; source ${row.source_id}, ${twoFigures(row.low)} to ${twoFigures(row.high)}`, publishedGrade(lead.run.facts, row));
    return [`published.${published.indexOf(row) + 1}.japan@${row.year}`, named];
  }));
}

/** One year of Japan's dependence under every definition, the published figures beside the modelled ones. */
export function definitionStudy(lead: Case, year: number, origin: Provenance): { readonly input: ReportInput; readonly rows: readonly DefinitionRow[] } {
  const rows = definitionRows(lead, year);
  const published = rows.filter(({ kind }) => kind === "published");
  const [most, least] = [rows[0], rows[rows.length - 1]];
  const runId = reportId(lead, [], "define", String(year));
  const dependence = dependenceRows(lead);
  const { charts, tables } = definitionPart(lead, year, contextOf(lead, runId));
  const input = reportInput(lead, null, runId, {
    title: said({ en: `Japan's dependence on China in ${year}, by definition`, ja: `${year}年の日本の対中依存度、定義別` }),
    question: said({ en: "How far does one year's figure depend on what is counted?", ja: "同じ年の数字が、何を数えるかでどれだけ変わるか。" }),
    answers: [
      said({
        en: `Japan's dependence on China in ${year} reads ${percent(least.value)} to ${percent(most.value)}, depending on the definition.`, ja: `${year}年の日本の対中依存度は、定義により${percent(least.value)}から${percent(most.value)}まで変わる。`,
      }),
      said({
        en: `Lowest: ${least.label} (${least.kind}). Highest: ${most.label} (${most.kind}).`, ja: `最低：${definitionLabel(least)}（${kindName(least.kind)}）。最高：${definitionLabel(most)}（${kindName(most.kind)}）。`,
      }),
      published.length === 0 ? said({ en: `No published figure for ${year} is in the data.`, ja: `${year}年の公表値はデータにない。` }) : said({
        en: `${published.length} of the ${rows.length} figures are published ones; the others are modelled.`, ja: `${rows.length}個の数字のうち${published.length}個は公表値、ほかはモデル値。`,
      }),
    ],
    values: { ...valuesOf(lead), ...rowValues(lead, rows) }, charts, tables: [...tables, tableOf("dependence", dependence)], checks: lawsOf([lead], dependence), warnings: [],
  }, origin);
  return { input, rows };
}
