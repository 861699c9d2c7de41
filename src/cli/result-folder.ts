import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../domain/index.ts";

/** Folder of a result by its path, or by its run id among `results`. Throws InputError when there is none. */
export function resultFolder(name: string, results: string): string {
  const inResults = existsSync(results) ? readdirSync(results) : [];
  const found = [name, join(results, name), ...inResults.filter((folder) => folder.endsWith(`_${name}`)).map((folder) => join(results, folder))].find((folder) => existsSync(join(folder, "manifest.json")));
  if (found !== undefined) return found;
  const known = inResults.filter((folder) => existsSync(join(results, folder, "manifest.json")));
  throw new InputError([{ file: name, message: `is no result folder and no run id in ${results}${known.length === 0 ? "" : `, which holds ${known.slice(0, 6).join(", ")}${known.length > 6 ? ", ..." : ""}`}` }]);
}
