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

/** The description of the tables of a folder. Throws InputError when it cannot be read. */
export function readDataPackage(folder = DATA_FOLDER): DataPackage {
  const file = join(folder, "datapackage.json");
  try {
    return JSON.parse(readFileSync(file, "utf8")) as DataPackage;
  } catch (error) {
    throw new InputError([{ file, message: `cannot be read (${(error as Error).message})` }]);
  }
}

/** Texts of all CSV files of a folder, by path relative to it. */
export const readTexts = (folder = DATA_FOLDER): Record<string, string> =>
  Object.fromEntries(dataFiles(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));

const loaded = new Map<string, Facts>();

/** Reads all facts of a folder, once a process. Throws InputError with every problem found. */
export function loadFacts(folder = DATA_FOLDER): Facts {
  const known = loaded.get(folder);
  if (known) return known;
  const datapackage = readDataPackage(folder);
  const facts = unwrap(parseFacts(readTexts(folder), datapackage, folder === DATA_FOLDER ? "data" : folder));
  loaded.set(folder, facts);
  return facts;
}
