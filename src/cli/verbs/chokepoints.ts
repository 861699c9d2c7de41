import { rangeText, twoFigures } from "../../charts/format.ts";
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
        element: row.element, stage: row.stage, "from China, %": twoFigures(row.china_share), "met without China, %": `${twoFigures(row.n1_cover)}${rangeText(row.n1_p05 ?? null, row.n1_p95 ?? null)}`,
        "largest elsewhere": row.largest_plant, "met without it, %": twoFigures(row.n1_plant_cover), grade: row.grade,
      })),
    };
  }),
};
