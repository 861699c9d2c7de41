import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a bundle is made of beside src/: what makes it, how, and the packages as they were last installed. */
const BESIDE = ["bin/build.mjs", "package.json", "package-lock.json", "tsconfig.json", "node_modules/.package-lock.json"];

function read(file) {
  try {
    return readFileSync(file);
  } catch {
    return "";
  }
}

/**
 * Name of the bundle that the sources below `root` make: equal only when every file is, to the byte. Contents are read, because times and
 * sizes stay the same when archives are unpacked; it costs some 5 ms more.
 */
export function fingerprint(root) {
  const hash = createHash("sha256").update(JSON.stringify([root, process.version, process.platform, process.arch]));
  const sources = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
  for (const file of [...BESIDE.map((name) => join(root, name)), ...sources]) {
    const text = read(file);
    hash.update(`\n${file} ${text.length}\n`).update(text);
  }
  return hash.digest("hex").slice(0, 16);
}
