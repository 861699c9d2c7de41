import { InvalidArgumentError } from "commander";
import { rangeText, twoFigures } from "../../charts/format.ts";
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
    return { input, table: rows.map(({ study, months: span, low, low_p05, low_p95, high, high_p05, high_p95, source_id }) => ({ study, months: span, "% of GDP, mild end": `${twoFigures(low)}${rangeText(low_p05 ?? null, low_p95 ?? null)}`, "hard end": `${twoFigures(high)}${rangeText(high_p05 ?? null, high_p95 ?? null)}`, source: source_id })) };
  }),
};
