import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../domain/index.ts";
import type { Facts } from "../facts/index.ts";
import { loadScenario } from "../scenario/read.ts";
import type { Scenario } from "../scenario/index.ts";
import { ensembleOf, type Ensemble } from "./ensemble.ts";
import { aboutIn, FILES, type About } from "./store.ts";

/** An ensemble as a folder holds it. */
export interface Stored {
  readonly ensemble: Ensemble;
  readonly about: About;
  readonly resolvedYaml: string;
}

function readBack(folder: string, name: string, id: string): Scenario {
  const file = join(folder, name);
  if (!existsSync(file)) throw new InputError([{ file: folder, message: `holds no ${name}` }]);
  return { ...loadScenario(file), id };
}

/**
 * Reads an ensemble back from its folder alone, the scenario in its resolved form. Throws InputError when facts, code or files are not
 * those that it was drawn with: its numbers could not be repeated.
 */
export function storedEnsemble(folder: string, facts: Facts, dataHashes: Readonly<Record<string, string>>): Stored {
  const about = aboutIn(folder);
  if (about === null) throw new InputError([{ file: folder, message: `holds no draws: there is no ${FILES.about} in it, which lodestone ensemble leaves` }]);
  const { seed, draws, title, weighed } = about;
  const scenario = readBack(folder, FILES.scenario, about.scenario);
  const history = weighed ? readBack(folder, FILES.history, about.history ?? about.scenario) : null;
  const ensemble = ensembleOf(scenario, history, facts, { seed, draws, title, dataHashes });
  if (ensemble.identity.hash !== about.hash) {
    throw new InputError([{ file: folder, message: `was drawn with other data files, another version of the tool or other scenario files than are here (run ${about.runId}, here it would be ${ensemble.identity.runId}); its draws cannot be put together or repeated here` }]);
  }
  return { ensemble, about, resolvedYaml: readFileSync(join(folder, FILES.scenario), "utf8") };
}
