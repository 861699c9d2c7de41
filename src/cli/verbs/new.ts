import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { InputError } from "../../domain/index.ts";
import { starter } from "../../scenario/index.ts";
import { SCENARIO_FOLDER } from "../../scenario/read.ts";
import { readScenario, REFERENCE } from "../inputs.ts";
import type { Verb } from "../verb.ts";
import { assertWritable } from "../writable.ts";

const NAME = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

export const verb: Verb = {
  examples: ["new my-embargo", "new my-embargo --from ban-dytb-2027"],
  define: (command) => void command.argument("<name>", "name of the scenario: letters, digits and hyphens").option("--from <scenario>", "scenario to build on", REFERENCE),
  async answer(args, own, { options }) {
    const name = String(args[0]);
    if (!NAME.test(name)) throw new InputError([{ file: `new ${name}`, message: "is not a name for a scenario; use letters, digits and hyphens" }]);
    const folder = options.out ?? SCENARIO_FOLDER;
    const source = String(own["from"]);
    if (extname(source) !== "" && resolve(dirname(source)) !== resolve(folder)) {
      throw new InputError([{ file: `--from ${source}`, message: "is in another folder, where the new file would not find it; name one of: lodestone list" }]);
    }
    const from = readScenario(source, options);
    const file = join(folder, `${name}.yaml`);
    if (existsSync(file)) throw new InputError([{ file, message: "is there already and is left as it is; choose another name" }]);
    const files = [file];
    const next = `Edit it, then: lodestone check ${file} && lodestone run ${options.out ? file : name}`;
    if (options.dryRun) return { text: `Would write ${file}, built on ${from.id}.`, scenario: name, files };
    assertWritable(folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, starter(name, from.id), { flag: "wx" });
    return { text: `Wrote ${file}, built on ${from.id}.\n${next}`, scenario: name, answer: [`Wrote ${file}, built on ${from.id}.`], files };
  },
};
