import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../domain/index.ts";
import { dataDigest } from "../../facts/hash.ts";
import { editionYaml, EDITIONS } from "../../scenario/index.ts";
import { SCENARIO_FOLDER } from "../../scenario/read.ts";
import { readFacts, readScenario, REFERENCE } from "../inputs.ts";
import type { Verb } from "../verb.ts";
import { assertWritable } from "../writable.ts";

const NAME = /^\d{4}-\d{2}(-[a-z0-9-]+)?$/;

export const verb: Verb = {
  examples: ["edition 2026-11", "edition 2026-11 --replace", "edition 2026-11-comprehensive --from comprehensive"],
  define: (command) => void command.argument("<name>", "year and month, and what tells it from others: 2026-11, 2026-11-comprehensive")
    .option("--from <scenario>", "scenario to freeze", REFERENCE)
    .option("--replace", "write over an edition of this name"),
  async answer(args, own, { options }) {
    const name = String(args[0]);
    if (!NAME.test(name)) throw new InputError([{ file: `edition ${name}`, message: "is not a name for an edition; expected a year and a month such as 2026-11, or 2026-11-comprehensive" }]);
    const folder = options.out ?? join(SCENARIO_FOLDER, EDITIONS);
    const file = join(folder, `${name}.yaml`);
    if (existsSync(file) && own["replace"] !== true) throw new InputError([{ file, message: "is there already: an edition does not change once it is out. --replace writes over one that is not" }]);
    const from = readScenario(String(own["from"]), options);
    const { version } = readFacts();
    const head = [
      "# yaml-language-server: $schema=../../schema/scenario.schema.json",
      `# Edition ${name}: ${from.id} as it stood with data ${version}, every parameter written out with its range, reason, source and grade.`,
      "# A later change of the defaults moves nothing here. Written by `lodestone edition`; not for editing.",
    ];
    const frozen = { ...from, title: `Edition ${name}: ${from.title}`, titleJa: from.titleJa === null ? null : `${name}版：${from.titleJa}`, study: null };
    const files = [file];
    if (options.dryRun) return { text: `Would freeze ${from.id} as ${file}.`, scenario: from.id, files };
    assertWritable(folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${head.join("\n")}\n${editionYaml(frozen, { data: version, sha256: dataDigest() })}`);
    const said = `Froze ${from.id} with its ${from.resolved.size} parameters and data ${version} as ${file}.`;
    return { text: `${said}\nRun it with: lodestone run ${options.out ? file : `${EDITIONS}/${name}`}`, scenario: from.id, answer: [said], files };
  },
};
