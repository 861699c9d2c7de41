import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, unwrap } from "../domain/index.ts";
import { didYouMean } from "./nearest.ts";
import { parseScenario, type ParseOptions, type Sources } from "./parse.ts";
import type { Scenario } from "./scenario.ts";

/** The project's own scenarios. */
export const SCENARIO_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "scenarios");

const isScenarioFile = (name: string): boolean => [".yaml", ".yml"].includes(extname(name));

/** All scenario files of a folder, by id (file name without ending). Names in messages are relative to the working folder. */
export function scenarioSources(folder = SCENARIO_FOLDER): Record<string, { file: string; text: string }> {
  const sources: Record<string, { file: string; text: string }> = {};
  for (const name of readdirSync(folder).filter(isScenarioFile).sort()) {
    const path = join(folder, name);
    sources[basename(name, extname(name))] = { file: shortName(path), text: readFileSync(path, "utf8") };
  }
  return sources;
}

const shortName = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short === "" || short.startsWith("..") ? path : short;
};

/** Sources for a scenario named by id or by a path of one's own; neighbours of a file are found beside it. */
function sourcesFor(nameOrFile: string): { id: string; sources: Sources } {
  if (!isScenarioFile(nameOrFile)) return { id: nameOrFile, sources: scenarioSources() };
  if (!existsSync(nameOrFile)) {
    const names = Object.keys(scenarioSources());
    throw new InputError([{ file: nameOrFile, message: `does not exist.${didYouMean(basename(nameOrFile, extname(nameOrFile)), names)}` }]);
  }
  const id = basename(nameOrFile, extname(nameOrFile));
  const beside = scenarioSources(dirname(nameOrFile) || ".");
  return { id, sources: { ...scenarioSources(), ...beside, [id]: { file: shortName(nameOrFile), text: readFileSync(nameOrFile, "utf8") } } };
}

/** Reads and resolves a scenario by id or file. Throws InputError with every problem found. */
export function loadScenario(nameOrFile: string, options: ParseOptions = {}): Scenario {
  const { id, sources } = sourcesFor(nameOrFile);
  return unwrap(parseScenario(id, sources, options));
}

/** Every variant of a scenario, each resolved. */
export const loadVariants = (nameOrFile: string, options: ParseOptions = {}): Scenario[] =>
  Object.keys(loadScenario(nameOrFile, options).variants).map((variant) => loadScenario(nameOrFile, { ...options, variant }));

/** Ids of all scenarios of the project, in alphabetical order; packages.yaml is not one. */
export const scenarioIds = (folder = SCENARIO_FOLDER): string[] => Object.keys(scenarioSources(folder)).filter((id) => id !== "packages");
