import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { InputError } from "../domain/index.ts";
import { SCENARIO_FOLDER } from "../scenario/read.ts";
import { familyOf, type Scenario } from "../scenario/index.ts";
import type { PledgeStudy, Study } from "../study/index.ts";
import { PAST_INDEX, shareWithScripts } from "./script-imports.ts";
import { SourcesWanted } from "./sources-wanted.ts";

/** A study as its file holds it. */
export interface StudyFile {
  readonly study: Study | PledgeStudy;
  readonly text: string;
}

const ENDINGS = [".ts", ".mts"];

/** The file of the study that a scenario names, or that has its name; null when the standard study answers it. */
export function studyFileOf(scenario: Scenario): string | null {
  const base = familyOf(scenario.id);
  const beside = dirname(resolve(scenario.file));
  const named = scenario.study ?? base;
  const found = [...new Set([beside, SCENARIO_FOLDER])].flatMap((folder) => ENDINGS.map((ending) => join(folder, named + ending))).find((file) => existsSync(file));
  if (found !== undefined && (scenario.study !== null || dirname(found) === beside)) return found;
  if (scenario.study === null) return null;
  throw new InputError([{ file: scenario.file, message: `study names '${scenario.study}', but there is no ${scenario.study}.ts beside it` }]);
}

/** What the script itself throws while it loads is the fault of its file. */
async function imported(file: string): Promise<{ default?: unknown }> {
  await shareWithScripts();
  try {
    return (await import(pathToFileURL(file).href)) as { default?: unknown };
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split("\n");
    if (first.startsWith(PAST_INDEX)) throw new SourcesWanted(first);
    throw new InputError([{ file, message: `cannot be loaded: ${first}. Outside a folder whose package.json says "type": "module", call it .mts` }]);
  }
}

const isStudy = (value: unknown): value is Study | PledgeStudy => typeof value === "object" && value !== null && "runs" in value && "answer" in value;

/** Loads a study script. */
export async function loadStudy(file: string): Promise<StudyFile> {
  const { default: loaded } = await imported(file);
  if (!isStudy(loaded)) throw new InputError([{ file, message: "has no default export made with study(import.meta, {runs, answer})" }]);
  return { study: loaded, text: readFileSync(file, "utf8") };
}
