import { InvalidArgumentError } from "commander";
import { twoFigures } from "../../charts/format.ts";
import { InputError } from "../../domain/index.ts";
import { repeatDraw, storedEnsemble } from "../../ensemble/index.ts";
import { hashFacts } from "../../facts/hash.ts";
import { terminalTable } from "../../report/terminal.ts";
import { resultsFolder } from "../deliver.ts";
import { EXIT } from "../exit.ts";
import { readFacts } from "../inputs.ts";
import { resultFolder } from "../result-folder.ts";
import type { Verb } from "../verb.ts";

const SHOWN = 10;

/** A draw's number, from 0 up. */
function drawNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError("Expected the number of a draw, from 0 up.");
  return value;
}

export const verb: Verb = {
  examples: ["rerun results/reference_1a2b3c --draw 123", "rerun 1a2b3c --draw 0 --json"],
  define: (command) => void command.argument("<run>", "result folder, or run id in the results folder").requiredOption("--draw <n>", "number of the draw, from 0 up", drawNumber),
  async answer([name], own, context) {
    const draw = own["draw"] as number;
    const folder = resultFolder(String(name), resultsFolder(context));
    const stored = storedEnsemble(folder, readFacts(), hashFacts());
    const { runId, scenario, draws, seed } = stored.about;
    if (draw >= draws) throw new InputError([{ file: `--draw ${draw}`, message: `run ${runId} has draws 0 to ${draws - 1}` }]);
    const { inputs, outputs, years, error, differences, compared } = await repeatDraw(folder, stored.ensemble, draw);
    const same = differences.length === 0;
    const answer = [
      error === null ? `Draw ${draw} of run ${runId} (${scenario}, seed ${seed}) was run again.` : `Draw ${draw} of run ${runId} (${scenario}, seed ${seed}) was run again and failed as it is: ${error}.`,
      same ? `All ${compared} values stored for it are the same to the last bit.` : `${differences.length} of the ${compared} values stored for it differ, the first of them ${differences[0]}.`,
    ];
    const moved = Object.entries(inputs).slice(0, SHOWN).map(([path, value]) => ({ input: path, value: typeof value === "number" ? twoFigures(value) : value }));
    return {
      text: [...answer, "", terminalTable(moved), `${Object.keys(inputs).length} inputs in all; --json prints every one, and the outcomes by year.`].join("\n"),
      scenario, runId, answer, more: { draw, same, differences, inputs, years, outputs, error }, ...(same ? {} : { code: EXIT.data }),
    };
  },
};
