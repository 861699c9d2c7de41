import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { schemaText } from "../../scenario/index.ts";
import type { Verb } from "../verb.ts";
import { assertWritable } from "../writable.ts";

/** Where line 1 of the scenario files looks for it. */
const FOLDER = fileURLToPath(new URL("../../../schema", import.meta.url));

export const verb: Verb = {
  examples: ["schema", "schema --out elsewhere"],
  define: () => {},
  async answer(_args, _own, { options }) {
    const folder = options.out ?? FOLDER;
    const file = join(folder, "scenario.schema.json");
    const files = [file];
    if (options.dryRun) return { text: `Would write ${file}.`, files };
    assertWritable(folder);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, schemaText());
    return { text: `Wrote ${file}.`, answer: [`Wrote ${file}.`], files };
  },
};
