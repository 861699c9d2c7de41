import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { InputError } from "../domain/index.ts";
import { SCENARIO_FOLDER } from "../scenario/read.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Study } from "../study/index.ts";

/** A study as its file holds it. */
export interface StudyFile {
  readonly study: Study;
  readonly text: string;
}

/** The file of the study that a scenario names, or that has its name; null when the standard study answers it. */
export function studyFileOf(scenario: Scenario): string | null {
  const [base] = scenario.id.split("/");
  const beside = dirname(resolve(scenario.file));
  const named = scenario.study ?? base;
  const found = [...new Set([beside, SCENARIO_FOLDER])].map((folder) => join(folder, `${named}.ts`)).find((file) => existsSync(file));
  if (found !== undefined && (scenario.study !== null || dirname(found) === beside)) return found;
  if (scenario.study === null) return null;
  throw new InputError([{ file: scenario.file, message: `study names '${scenario.study}', but there is no ${scenario.study}.ts beside it` }]);
}

const isStudy = (value: unknown): value is Study => typeof value === "object" && value !== null && "runs" in value && "answer" in value;

/** Loads a study script. */
export async function loadStudy(file: string): Promise<StudyFile> {
  const { default: loaded } = (await import(pathToFileURL(file).href)) as { default?: unknown };
  if (!isStudy(loaded)) throw new InputError([{ file, message: "has no default export made with study(import.meta, {runs, answer})" }]);
  return { study: loaded, text: readFileSync(file, "utf8") };
}
