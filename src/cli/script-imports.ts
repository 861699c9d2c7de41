import { register } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { SCENARIO_FOLDER } from "../scenario/read.ts";
import { BUNDLE_FOLDER } from "../threads/bundle-folder.ts";

/** Begins the message of an import that the bundle cannot serve. */
export const PAST_INDEX = "lodestone: not in the bundle: ";

/** What the loader of modules runs, in a thread of its own: nothing of this file but its text. */
const HOOKS = `
let shared, sources;
export function initialize(given) { ({ shared, sources } = given); }
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const url = found.url.replace(/[?#].*$/, "");
  if (!url.startsWith(sources)) return found;
  if (shared[url] === undefined) throw new Error(${JSON.stringify(PAST_INDEX)} + url);
  return { url: shared[url], format: "module", shortCircuit: true };
}`;

const href = (...path: string[]): string => pathToFileURL(join(...path)).href;

async function share(bundle: string): Promise<void> {
  const sources = join(SCENARIO_FOLDER, "..", "src");
  const { register: readTypeScript } = await import("tsx/esm/api");
  readTypeScript();
  const shared = Object.fromEntries(["index", "browser"].map((name) => [href(sources, `${name}.ts`), href(bundle, `${name}.mjs`)]));
  register(`data:text/javascript,${encodeURIComponent(HOOKS)}`, { data: { sources: `${href(sources)}/`, shared } });
}

let sharing: Promise<void> | undefined;

/**
 * Lets the bundled program import study scripts. What they import from src/index.ts is the program's own: with a copy beside it, the
 * language spoken and the errors thrown would not be those that the program knows. From the sources both are read alike, and there is nothing to do.
 */
export const shareWithScripts = async (): Promise<void> => {
  if (BUNDLE_FOLDER !== null) await (sharing ??= share(BUNDLE_FOLDER));
};
