import { join } from "node:path";
import type { Plugin } from "vite";
import { unwrap } from "../../src/domain/index.ts";
import { hashFacts } from "../../src/facts/hash.ts";
import { parseFacts } from "../../src/facts/index.ts";
import { DATA_FOLDER, dataFiles, readDataPackage, readTexts } from "../../src/facts/read.ts";
import { SCENARIO_FOLDER, scenarioSources } from "../../src/scenario/read.ts";

const NAME = "virtual:lodestone-data";
const ID = `\0${NAME}`;

const files = (): string[] => [
  ...[...dataFiles(), "datapackage.json"].map((file) => join(DATA_FOLDER, file)),
  ...Object.keys(scenarioSources()).map((id) => join(SCENARIO_FOLDER, `${id}.yaml`)),
];

/** A module's text that holds a value; long JSON is parsed faster than the same as code. */
const exported = (name: string, value: unknown): string => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

/** The facts as src/facts parses them, the scenario files, and the hashes that go into run ids, as one module for the browser. */
export function lodestoneData(): Plugin {
  return {
    name: "lodestone-data",
    resolveId: (id) => (id === NAME ? ID : null),
    load(id) {
      if (id !== ID) return null;
      for (const file of files()) this.addWatchFile(file);
      const facts = unwrap(parseFacts(readTexts(), readDataPackage()));
      return [exported("facts", facts), exported("sources", scenarioSources()), exported("dataHashes", hashFacts())].join("\n");
    },
    handleHotUpdate({ file, server }) {
      if (!files().includes(file)) return;
      const module = server.moduleGraph.getModuleById(ID);
      if (module) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: "full-reload" });
    },
  };
}
