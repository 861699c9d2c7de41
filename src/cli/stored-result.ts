import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { InputError } from "../domain/index.ts";
import { csvRecords } from "../facts/csv.ts";
import { resultFolder } from "./result-folder.ts";
import type { StoredResult } from "../study/run-diff.ts";

const HEAD = new Set(["title", "titleJa", "kind", "question", "questionJa", "study", "resolved", "edition", "episodes", "compare"]);

/** Nested keys as dotted paths; a value with its reasons counts as its value and range. */
function flat(value: unknown, path: string, into: Map<string, string>): void {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return void into.set(path, JSON.stringify(value));
  const { value: own, low, high, mode, p05, p95 } = value as Record<string, unknown>;
  const range = [low, mode, high, p05, p95].filter((one) => one !== undefined);
  if (own !== undefined || range.length > 0) into.set(path, JSON.stringify(own ?? mode ?? null) + (range.length > 0 ? ` in ${JSON.stringify(range)}` : ""));
  else for (const [key, one] of Object.entries(value)) flat(one, path === "" ? key : `${path}.${key}`, into);
}

function parametersOf(text: string): Map<string, string> {
  const into = new Map<string, string>();
  const { ...rest } = parse(text) as Record<string, unknown>;
  for (const key of HEAD) delete rest[key];
  flat(rest, "", into);
  return into;
}

function tableOf(text: string): Record<string, string>[] {
  const [header, ...records] = csvRecords(text);
  return records.map(({ cells }) => Object.fromEntries(header!.cells.map((name, index) => [name, cells[index] ?? ""])));
}

/** A result by its folder, or by its run id among `results`. Throws InputError when there is none, or when the folder holds no whole result. */
export function storedResult(name: string, results: string): StoredResult {
  const found = resultFolder(name, results);
  try {
    const manifest = JSON.parse(readFileSync(join(found, "manifest.json"), "utf8"));
    const tables = readdirSync(join(found, "tables")).filter((file) => file.endsWith(".csv"));
    return {
      folder: found, scenario: manifest.scenario, runId: manifest.runId, seed: manifest.seed, draws: manifest.draws, tool: `${manifest.tool.version}${manifest.tool.commit ? ` (${manifest.tool.commit.slice(0, 8)})` : ""}`,
      dataVersion: manifest.data.version, dataHashes: manifest.data.sha256, parameters: parametersOf(readFileSync(join(found, "scenario.resolved.yaml"), "utf8")),
      tables: new Map(tables.map((file) => [basename(file, ".csv"), tableOf(readFileSync(join(found, "tables", file), "utf8"))])),
    };
  } catch (error) {
    throw new InputError([{ file: found, message: `is not a whole result: ${error instanceof Error ? error.message : String(error)}` }]);
  }
}
