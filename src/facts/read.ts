import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, unwrap } from "../domain/index.ts";
import type { DataPackage } from "./datapackage.ts";
import type { Facts } from "./facts.ts";
import { parseFacts } from "./parse.ts";

/** The project's own data folder. */
export const DATA_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "data");

/** CSV files below a folder, relative to it, in a fixed order. */
export function dataFiles(folder = DATA_FOLDER): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".csv"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

const loaded = new Map<string, Facts>();

/** Reads and validates all facts of a folder. Throws InputError with every problem found. */
export function loadFacts(folder = DATA_FOLDER): Facts {
  const known = loaded.get(folder);
  if (known) return known;
  let datapackage: DataPackage;
  try {
    datapackage = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as DataPackage;
  } catch (error) {
    throw new InputError([{ file: join(folder, "datapackage.json"), message: `cannot be read (${(error as Error).message})` }]);
  }
  const texts = Object.fromEntries(dataFiles(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
  const facts = unwrap(parseFacts(texts, datapackage));
  loaded.set(folder, facts);
  return facts;
}

/** Data files that the package does not list, and listed ones that are not there. */
export function unlistedFiles(folder = DATA_FOLDER): string[] {
  const listed = new Set((JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as DataPackage).resources.map((resource) => resource.path));
  return dataFiles(folder).filter((file) => !listed.has(file));
}
