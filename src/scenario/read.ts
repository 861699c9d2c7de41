import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, unwrap, type Problem } from "../domain/index.ts";
import { loadFacts } from "../facts/read.ts";
import { EDITIONS, isEdition } from "./editions.ts";
import { didYouMean } from "./nearest.ts";
import { variantsOf } from "./overrides.ts";
import { COMMON_PACKAGES, parseScenario, type ParseOptions, type Sources } from "./parse.ts";
import type { Kind, Scenario } from "./scenario.ts";

/** The project's own scenarios. */
export const SCENARIO_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "scenarios");

const isScenarioFile = (name: string): boolean => [".yaml", ".yml"].includes(extname(name));
const idOf = (file: string): string => basename(file, extname(file));

/** A file's name as messages show it: relative to the working folder when it lies below it. */
const shortName = (path: string): string => {
  const short = relative(process.cwd(), path);
  return short === "" || short.startsWith("..") ? path : short.replaceAll("\\", "/");
};

const read = (path: string): { file: string; text: string } => ({ file: shortName(path), text: readFileSync(path, "utf8") });

/** All scenario files of a folder by id, the file's name without its ending; packages.yaml among them. */
export function scenarioSources(folder = SCENARIO_FOLDER): Record<string, { file: string; text: string }> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && isScenarioFile(entry.name)).map(({ name }) => name);
  return Object.fromEntries(names.sort().map((name) => [idOf(name), read(join(folder, name))]));
}

/** Ids of all scenarios of a folder, in alphabetical order. */
export const scenarioIds = (folder = SCENARIO_FOLDER): string[] => Object.keys(scenarioSources(folder)).filter((id) => id !== COMMON_PACKAGES);

/** Ids of all frozen editions of a folder, such as `editions/2026-11`. */
export const editionIds = (folder = SCENARIO_FOLDER): string[] => Object.keys(scenarioSources(join(folder, EDITIONS))).map((name) => `${EDITIONS}/${name}`);

/** Scenarios and editions of a folder. */
const allSources = (folder = SCENARIO_FOLDER): Record<string, { file: string; text: string }> =>
  ({ ...scenarioSources(folder), ...Object.fromEntries(Object.entries(scenarioSources(join(folder, EDITIONS))).map(([name, source]) => [`${EDITIONS}/${name}`, source])) });

/** Sources for a scenario named by id or by a path of one's own; what a file extends is looked for beside it first. */
function sourcesFor(nameOrFile: string): { id: string; sources: Sources } {
  const own = allSources();
  if (!isScenarioFile(nameOrFile)) return { id: nameOrFile, sources: own };
  if (!existsSync(nameOrFile)) {
    const near = didYouMean(idOf(nameOrFile), Object.keys(own));
    throw new InputError([{ file: nameOrFile, message: `there is no such file.${near}` }]);
  }
  const id = idOf(nameOrFile);
  return { id, sources: { ...own, ...scenarioSources(dirname(nameOrFile)), [id]: read(nameOrFile) } };
}

/** Ids of projects.csv. */
const projectIds = (): string[] => (loadFacts().tables["projects"] ?? []).map((row) => String(row["project_id"]));

/**
 * Reads and resolves a scenario by id (`embargo`), variant (`embargo/long`) or file (`./my.yaml`). Project ids are checked against
 * the project's own facts unless `knownProjects` names others. Throws InputError with every problem found.
 */
export function loadScenario(nameOrFile: string, options: ParseOptions = {}): Scenario {
  const cut = isScenarioFile(nameOrFile) || isEdition(nameOrFile) ? -1 : nameOrFile.indexOf("/");
  const name = cut < 0 ? nameOrFile : nameOrFile.slice(0, cut);
  const variant = options.variant ?? (cut < 0 ? undefined : nameOrFile.slice(cut + 1));
  const { id, sources } = sourcesFor(name);
  return unwrap(parseScenario(id, sources, { knownProjects: projectIds(), ...options, ...(variant === undefined ? {} : { variant }) }));
}

/** Every variant of a scenario, each resolved. */
export const loadVariants = (nameOrFile: string, options: ParseOptions = {}): Scenario[] => variantsOf(loadScenario(nameOrFile, options));

/** One line of a list of scenarios. A file that does not hold is listed with its problems and without the rest. */
export interface ScenarioEntry {
  readonly id: string;
  readonly file: string;
  readonly title: string | null;
  readonly titleJa: string | null;
  readonly kind: Kind | null;
  readonly question: string;
  readonly variants: readonly string[];
  readonly problems: readonly Problem[];
}

/** Every scenario of a folder, in alphabetical order, then its editions. Never throws for what stands in a file. */
export function listScenarios(folder = SCENARIO_FOLDER): ScenarioEntry[] {
  const sources = allSources(folder);
  return Object.keys(sources).filter((id) => id !== COMMON_PACKAGES).map((id) => {
    const outcome = parseScenario(id, sources);
    const { file } = sources[id]!;
    if (!outcome.ok) return { id, file, title: null, titleJa: null, kind: null, question: "", variants: [], problems: outcome.problems };
    const { title, titleJa, kind, question, variants } = outcome.value;
    return { id, file, title, titleJa, kind, question, variants: Object.keys(variants), problems: [] };
  });
}
