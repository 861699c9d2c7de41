import { InvalidArgumentError } from "commander";
import { rangeText, twoFigures } from "../../charts/format.ts";
import { studyName } from "../../charts/index.ts";
import { said } from "../../words/index.ts";
import { wholeNumber } from "../common-options.ts";
import { studyOne } from "../one-scenario.ts";
import { lossStudy } from "../../study/losses.ts";
import type { Verb } from "../verb.ts";

function months(text: string): number[] {
  const spans = text.split(",").map(wholeNumber);
  if (new Set(spans).size < spans.length) throw new InvalidArgumentError("Expected each number of months once.");
  return spans.sort((a, b) => a - b);
}

export const verb: Verb = {
  examples: ["loss ban-all --months 3,12"],
  define: (command) => void command.argument("<scenario>", "name, name/variant, or a YAML file")
    .requiredOption("--months <list>", "lengths of the cut-off to read, separated by commas", months),
  answer: ([name], own, context) => studyOne(String(name), context, { losses: own["months"] as number[] }, (lead, origin) => {
    const { input, rows } = lossStudy(lead, own["months"] as number[], origin);
    return { input, table: rows.map((row) => ({
      [said({ en: "study", ja: "試算" })]: studyName(row), [said({ en: "months", ja: "月数" })]: row.months,
      [said({ en: "% of GDP, mild end", ja: "GDP比%、軽い端" })]: `${twoFigures(row.low)}${rangeText(row.low_p05 ?? null, row.low_p95 ?? null)}`,
      [said({ en: "hard end", ja: "重い端" })]: `${twoFigures(row.high)}${rangeText(row.high_p05 ?? null, row.high_p95 ?? null)}`, [said({ en: "source", ja: "出典" })]: row.source_id,
    })) };
  }),
};
