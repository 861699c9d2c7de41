import type { ChokepointRow } from "../measures/rows.ts";
import { nameOf, said } from "../words/index.ts";
import { percent } from "./format.ts";
import { economyName, elementName, possessive, stageName } from "./words.ts";

/** The cell that one place outside China decides most; undefined when no cell has such a place. */
export const weakestPlant = (rows: readonly ChokepointRow[]): ChokepointRow | undefined =>
  rows.filter((row) => row.largest_plant !== "" && row.largest_plant !== "none").sort((a, b) => a.n1_plant_cover - b.n1_plant_cover)[0];

/** What would be left if that place alone failed, in a sentence. */
export function plantFinding({ economy, stage, element, largest_plant, n1_plant_cover }: ChokepointRow): string {
  const nothing = n1_plant_cover < 0.5;
  return said({
    en: `Outside China the place that counts most is ${largest_plant}: if it alone failed while China delivered, ${nothing ? "nothing" : percent(n1_plant_cover)} of ${possessive(economy)} need for ${elementName(element)} would be met at the ${stage} stage.`,
    ja: `中国以外で最も影響が大きいのは${nameOf(largest_plant)}で、中国の供給が続いてもここだけが止まれば、${economyName(economy)}の${elementName(element)}需要は${stageName(stage)}工程で${nothing ? "まったく満たされない" : `${percent(n1_plant_cover)}しか満たされない`}。`,
  });
}
