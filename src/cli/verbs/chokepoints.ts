import { rangeText, twoFigures } from "../../charts/format.ts";
import { elementName, stageName } from "../../charts/words.ts";
import { nameOf, said } from "../../words/index.ts";
import { REFERENCE } from "../inputs.ts";
import { simulatedYear, studyOne } from "../one-scenario.ts";
import { chokepointStudy } from "../../study/chokepoints.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  examples: ["chokepoints --year 2027"],
  define: (command) => void command.argument("[scenario]", "name, name/variant, or a YAML file", REFERENCE)
    .requiredOption("--year <year>", "year to read the chain in", simulatedYear),
  answer: ([name], own, context) => studyOne(String(name), context, { chokepoints: Number(own["year"]) }, (lead, origin) => {
    const { input, rows } = chokepointStudy(lead, Number(own["year"]), origin);
    return {
      input,
      table: rows.map((row) => ({
        [said({ en: "element", ja: "元素" })]: said({ en: row.element, ja: elementName(row.element) }), [said({ en: "stage", ja: "工程" })]: stageName(row.stage),
        [said({ en: "from China, %", ja: "対中依存度、%" })]: twoFigures(row.china_share),
        [said({ en: "met without China, %", ja: "中国なしの充足率、%" })]: `${twoFigures(row.n1_cover)}${rangeText(row.n1_p05 ?? null, row.n1_p95 ?? null)}`,
        [said({ en: "largest elsewhere", ja: "中国外の最大拠点" })]: nameOf(row.largest_plant), [said({ en: "met without it, %", ja: "それなしの充足率、%" })]: twoFigures(row.n1_plant_cover), [said({ en: "grade", ja: "等級" })]: row.grade,
      })),
    };
  }),
};
