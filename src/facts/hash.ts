import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_FOLDER, dataFiles } from "./read.ts";

const DIGITS = 12;

/** One short hash of all data files together, for what was made with them. */
export const dataDigest = (folder = DATA_FOLDER): string => createHash("sha256").update(JSON.stringify(hashFacts(folder))).digest("hex").slice(0, DIGITS);

/** SHA-256 of each data file, by path. */
export const hashFacts = (folder = DATA_FOLDER): Record<string, string> =>
  Object.fromEntries(dataFiles(folder).map((file) => [file, createHash("sha256").update(readFileSync(join(folder, file))).digest("hex")]));
