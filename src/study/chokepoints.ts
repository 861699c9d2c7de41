import { listed, percent } from "../charts/format.ts";
import { plantFinding, weakestPlant } from "../charts/plantFinding.ts";
import { elementName } from "../charts/words.ts";
import { chokePoints, type ChokepointRow } from "../measures/index.ts";
import type { AnswerValue, ReportInput } from "../report/input.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { chokepointPart } from "./parts/chokepoints.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { centralValue, valuesOf } from "./values.ts";

const cellName = ({ element, stage }: ChokepointRow): string => `${elementName(element)} (${stage})`;

const cellValues = (rows: readonly ChokepointRow[]): Record<string, AnswerValue> => Object.fromEntries(rows.flatMap(({ economy, stage, element, year, china_share, n1_cover, n1_plant_cover, largest_plant, grade }) => {
  const at = `${stage}.${economy.toLowerCase()}.${element}@${year}`;
  return [
    [`china-share.${at}`, centralValue(china_share, "%", "share from China at this stage", grade)],
    [`n1.${at}`, centralValue(n1_cover, "%", "share of need that can be met at this stage without China", grade)],
    [`n1-place.${at}`, centralValue(n1_plant_cover, "%", `share of need met at this stage without ${largest_plant}, China delivering`, grade)],
  ];
}));

/** Stage by element in one year: China's share, and how much of the need is met without China or without the largest other plant. */
export function chokepointStudy(lead: Case, year: number, origin: Provenance): { readonly input: ReportInput; readonly rows: readonly ChokepointRow[] } {
  const rows = chokePoints(lead.run.result, "Japan", year).sort((a, b) => a.n1_cover - b.n1_cover);
  const worst = rows.slice(0, 3);
  const plant = weakestPlant(rows);
  const runId = reportId(lead, [], "chokepoints", String(year));
  const input = reportInput(lead, null, runId, {
    title: `Choke points in ${year}`, question: "Which stage of the chain is held by China for each element, and what is left without?",
    answers: [
      `Without China, least of Japan's need in ${year} would be met for ${listed(worst.map((row) => `${cellName(row)} ${percent(row.n1_cover)}`))}.`,
      `Need is met in full without China in ${rows.filter((row) => row.n1_cover >= 100).length} of ${rows.length} cells, a cell being one element at one stage.`,
      ...(plant ? [plantFinding(plant)] : []),
      "These are central values; no range is computed for choke points.",
    ],
    values: { ...valuesOf(lead), ...cellValues(rows) },
    ...chokepointPart(lead, year, contextOf(lead, runId)),
    checks: lawsOf([lead], []),
    warnings: [],
  }, origin);
  return { input, rows };
}
