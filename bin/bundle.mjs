import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";

const PROGRAM = "main.mjs";
/** Names the folder whose sources were bundled: several may share one folder of packages. */
const ROOT = "root.txt";
const HOUR_MS = 3_600_000;
/** A bundle that was not started for so long is hardly read any more by a program that still runs. */
const KEPT_MS = 48 * HOUR_MS;

const age = (path) => Date.now() - statSync(path).mtimeMs;
const isLost = (path) => existsSync(join(path, ROOT)) && !existsSync(readFileSync(join(path, ROOT), "utf8"));

/** Removes bundles that nobody started of late, and those whose sources are gone. */
function tidy(folder) {
  for (const path of readdirSync(folder).map((name) => join(folder, name))) if (isLost(path) || age(path) > KEPT_MS) rmSync(path, { recursive: true, force: true });
}

/** Puts what was made where it belongs, whole; another process may have been faster, with the same. */
function settle(made, place) {
  try {
    renameSync(made, place);
  } catch (error) {
    if (!existsSync(join(place, PROGRAM))) throw error;
    rmSync(made, { recursive: true, force: true });
  }
}

async function makeBundle(root, folder, key) {
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  const { build } = await import("./build.mjs");
  const place = join(folder, key);
  const unfinished = join(folder, `unfinished-${process.pid}-${process.hrtime.bigint()}`);
  try {
    mkdirSync(unfinished);
    await build(root, unfinished, place);
    writeFileSync(join(unfinished, ROOT), root);
    // A file saved meanwhile would go by the name of what it was before.
    if (fingerprint(root) !== key) throw new Error("the sources changed while they were bundled");
    settle(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  tidy(folder);
}

/**
 * Path of the program as one bundle of exactly the sources below `root`, made when there is none yet; null when none can be made here: the folder
 * of packages is read-only, say, or a source has a fault, which whoever reads the sources one by one will name.
 */
export async function bundledProgram(root) {
  const folder = join(root, "node_modules/.cache/lodestone");
  const key = fingerprint(root);
  const program = join(folder, key, PROGRAM);
  try {
    if (!existsSync(program)) await makeBundle(root, folder, key);
    else if (age(join(folder, key)) > HOUR_MS) utimesSync(join(folder, key), new Date(), new Date());
  } catch {
    return existsSync(program) ? program : null;
  }
  return program;
}
