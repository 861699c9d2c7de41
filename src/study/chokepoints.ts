import { listed, percent } from "../charts/format.ts";
import { elementName } from "../charts/words.ts";
import { chokePoints, type ChokepointRow } from "../measures/index.ts";
import type { ReportInput } from "../report/input.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { chokepointPart } from "./parts/chokepoints.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { valuesOf } from "./values.ts";

const cellName = ({ element, stage }: ChokepointRow): string => `${elementName(element)} (${stage})`;

/** Stage by element in one year: China's share, and how much of the need is met without China or without the largest other plant. */
export function chokepointStudy(lead: Case, year: number, origin: Provenance): { readonly input: ReportInput; readonly rows: readonly ChokepointRow[] } {
  const rows = chokePoints(lead.run.result, "Japan", year).sort((a, b) => a.n1_cover - b.n1_cover);
  const worst = rows.slice(0, 3);
  const plant = rows.filter((row) => row.largest_plant !== "none").sort((a, b) => a.n1_plant_cover - b.n1_plant_cover)[0];
  const runId = reportId(lead, [], "chokepoints", String(year));
  const input = reportInput(lead, null, runId, {
    title: `Choke points in ${year}`, question: "Which stage of the chain is held by China for each element, and what is left without?",
    answers: [
      `Without China the weakest cells in ${year} are ${listed(worst.map((row) => `${cellName(row)}, ${percent(row.n1_cover)} of Japan's need met`))}.`,
      `Need is met in full without China in ${rows.filter((row) => row.n1_cover >= 100).length} of ${rows.length} cells.`,
      ...(plant ? [`Outside China the place that counts most is ${plant.largest_plant}: without it ${percent(plant.n1_plant_cover)} of the need for ${cellName(plant)} is met.`] : []),
      "These are central values; no range is computed for choke points.",
    ],
    values: valuesOf(lead),
    ...chokepointPart(lead, year, contextOf(lead, runId)),
    checks: lawsOf([lead], []),
    warnings: [],
  }, origin);
  return { input, rows };
}
