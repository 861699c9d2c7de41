import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

/** Packages that stay where they are: native, of use to few verbs, or reading their own files. */
const APART = [/^@resvg\/resvg-js/, /^rolldown(\/|$)/, /^tsx(\/|$)/, /^vite(\/|$)/];

/** Sources find data and packages from where they stand, and the bundle stands elsewhere. */
const standsAsWritten = {
  name: "stands-as-written",
  load: {
    filter: { id: /[\\/]src[\\/].*\.ts$/ },
    handler(id) {
      const text = readFileSync(id, "utf8");
      return text.includes("import.meta.url") ? { code: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)), moduleType: "ts" } : null;
    },
  },
};

async function bundle(input, output, more = {}) {
  const made = await rolldown({ input, platform: "node", external: APART, logLevel: "silent", ...more });
  try {
    await made.write(output);
  } finally {
    await made.close();
  }
}

/**
 * Bundles the sources below `root` into the folder `into`, which will be called `name` in the end: `main.mjs` is the program, `index.mjs` what study scripts import, with
 * which it shares every module, and `thread.cjs` the program of threads.
 */
export async function build(root, into, name) {
  const source = (file) => join(root, "src", file);
  await Promise.all([
    bundle(
      { main: source("cli/main.ts"), index: source("index.ts"), browser: source("browser.ts") },
      { dir: into, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs", sourcemap: true },
      { plugins: [standsAsWritten], transform: { define: { LODESTONE_BUNDLE: JSON.stringify(name) } } },
    ),
    bundle(source("threads/entry.ts"), { file: join(into, "thread.cjs"), format: "cjs" }),
  ]);
}
