import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DATA_FOLDER, dataFiles } from "./read.ts";

/** SHA-256 of each data file, by path. */
export const hashFacts = (folder = DATA_FOLDER): Record<string, string> =>
  Object.fromEntries(dataFiles(folder).map((file) => [file, createHash("sha256").update(readFileSync(join(folder, file))).digest("hex")]));
