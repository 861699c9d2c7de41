import { said } from "../words/index.ts";
import { listed, percent, rangeText } from "../charts/format.ts";
import { plantFinding, weakestPlant } from "../charts/plantFinding.ts";
import { elementName, stageName } from "../charts/words.ts";
import { chokepointName, type ChokepointRow } from "../measures/index.ts";
import { bandOf } from "../runner/index.ts";
import type { AnswerValue, ReportInput } from "../report/input.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { chokepointPart, chokepointRows } from "./parts/chokepoints.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { centralValue, valuesOf } from "./values.ts";

const cellName = ({ element, stage }: ChokepointRow): string => said({ en: `${elementName(element)} (${stage})`, ja: `${elementName(element)}の${stageName(stage)}` });

/** Every cell by name: its band where draws were read, else the central value. */
const cellValues = ({ run }: Case, rows: readonly ChokepointRow[]): Record<string, AnswerValue> => Object.fromEntries(rows.flatMap((row) => {
  const cell = (measure: "china-share" | "n1" | "n1-place", central: number, definition: string): [string, AnswerValue] => {
    const name = chokepointName(measure, row);
    const band = bandOf(run, name);
    return [name, band.value === null ? centralValue(central, "%", definition, row.grade) : { ...band, unit: "%", definition, grade: row.grade }];
  };
  return [
    cell("china-share", row.china_share, "share from China at this stage"),
    cell("n1", row.n1_cover, "share of need that can be met at this stage without China"),
    cell("n1-place", row.n1_plant_cover, `share of need met at this stage without ${row.largest_plant}, China delivering`),
  ];
}));

/** Stage by element in one year: China's share, and how much of the need is met without China or without the largest other plant. */
export function chokepointStudy(lead: Case, year: number, origin: Provenance): { readonly input: ReportInput; readonly rows: readonly ChokepointRow[] } {
  const rows = chokepointRows(lead, year).sort((a, b) => a.n1_cover - b.n1_cover);
  const worst = rows.slice(0, 3);
  const full = rows.filter((row) => row.n1_cover >= 100).length;
  const plant = weakestPlant(rows);
  const runId = reportId(lead, [], "chokepoints", String(year));
  const input = reportInput(lead, null, runId, {
    title: said({ en: `Choke points in ${year}`, ja: `${year}年のチョークポイント` }),
    question: said({ en: "Which stage of the chain is held by China for each element, and what is left without?", ja: "元素ごとに供給網のどの工程を中国が握り、中国なしでは何が残るか。" }),
    answers: [
      said({
        en: `Without China, least of Japan's need in ${year} would be met for ${listed(worst.map((row) => `${cellName(row)} ${percent(row.n1_cover)}${rangeText(row.n1_p05 ?? null, row.n1_p95 ?? null)}`))}.`,
        ja: `中国なしの場合、${year}年の日本の需要の充足率が最も低いのは${listed(worst.map((row) => `${cellName(row)}${percent(row.n1_cover)}${rangeText(row.n1_p05 ?? null, row.n1_p95 ?? null)}`))}。`,
      }),
      said({
        en: `Need is met in full without China in ${full} of ${rows.length} cells, a cell being one element at one stage.`, ja: `中国なしでも需要が満たされるのは${rows.length}マス中${full}マス（1マスは1元素・1工程）。`,
      }),
      ...(plant ? [plantFinding(plant)] : []),
      said(worst.some(({ n1_p05 }) => typeof n1_p05 === "number")
        ? { en: "Figures are medians of draws; nine in ten draws lie in the range.", ja: "数字は試行の中央値、括弧内は90%区間。" } : { en: "These are central values, without a range.", ja: "いずれも中心値で、区間はない。" }),
    ],
    values: { ...valuesOf(lead), ...cellValues(lead, rows) },
    ...chokepointPart(lead, year, contextOf(lead, runId)),
    checks: lawsOf([lead], []),
    warnings: [],
  }, origin);
  return { input, rows };
}
