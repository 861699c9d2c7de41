import { rangeText, twoFigures } from "../../charts/format.ts";
import { REFERENCE } from "../inputs.ts";
import { simulatedYear, studyOne } from "../one-scenario.ts";
import { definitionStudy } from "../../study/definitions.ts";
import type { Verb } from "../verb.ts";

export const verb: Verb = {
  examples: ["define --year 2024", "define ban-dytb-2027 --year 2027"],
  define: (command) => void command.argument("[scenario]", "name, name/variant, or a YAML file", REFERENCE)
    .requiredOption("--year <year>", "year to read dependence in", simulatedYear),
  answer: ([name], own, context) => studyOne(String(name), context, {}, (lead, origin) => {
    const { input, rows } = definitionStudy(lead, Number(own["year"]), origin);
    return { input, table: rows.map(({ label, kind, value, low, high, source_id }) => ({ "%": `${twoFigures(value)}${rangeText(low, high)}`, kind, definition: label, source: source_id })) };
  }),
};
