import { rangeText, twoFigures } from "../../charts/format.ts";
import { definitionLabel, kindName } from "../../charts/words.ts";
import { said } from "../../words/index.ts";
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
    return { input, table: rows.map((row) => ({
      "%": `${twoFigures(row.value)}${rangeText(row.low, row.high)}`, [said({ en: "kind", ja: "種別" })]: kindName(row.kind), [said({ en: "definition", ja: "定義" })]: definitionLabel(row), [said({ en: "source", ja: "出典" })]: row.source_id,
    })) };
  }),
};
