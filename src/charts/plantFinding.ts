import type { ChokepointRow } from "../measures/rows.ts";
import { percent } from "./format.ts";
import { elementName, possessive } from "./words.ts";

/** The cell that one place outside China decides most; undefined when no cell has such a place. */
export const weakestPlant = (rows: readonly ChokepointRow[]): ChokepointRow | undefined =>
  rows.filter((row) => row.largest_plant !== "" && row.largest_plant !== "none").sort((a, b) => a.n1_plant_cover - b.n1_plant_cover)[0];

/** What would be left if that place alone failed, in a sentence. */
export function plantFinding({ economy, stage, element, largest_plant, n1_plant_cover }: ChokepointRow): string {
  const left = n1_plant_cover < 0.5 ? "nothing" : percent(n1_plant_cover);
  return `Outside China the place that counts most is ${largest_plant}: if it alone failed while China delivered, ${left} of ${possessive(economy)} need for ${elementName(element)} would be met at the ${stage} stage.`;
}
