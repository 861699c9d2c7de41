import { InvalidArgumentError } from "commander";
import { twoFigures } from "../../charts/format.ts";
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
  answer: ([name], own, context) => studyOne(String(name), context, (lead, origin) => {
    const { input, rows } = lossStudy(lead, own["months"] as number[], origin);
    return { input, table: rows.map(({ study, months: span, low, high, source_id }) => ({ study, months: span, "% of GDP, mild end": twoFigures(low), "hard end": twoFigures(high), source: source_id })) };
  }),
};
