import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";

/** Packages that stay where they are: native, of use to few verbs, or reading their own files. */
const APART = ["@resvg/resvg-js", "esbuild", "tsx", "vite"];
const COMMON = { bundle: true, platform: "node", target: "node20", logLevel: "silent", minifySyntax: true, minifyWhitespace: true };

/** Sources find data and packages from where they stand, and the bundle stands elsewhere. */
const standsAsWritten = {
  name: "stands-as-written",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      return text.includes("import.meta.url") ? { contents: text.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)), loader: "ts" } : null;
    });
  },
};

/**
 * Bundles the sources below `root` into the folder `into`, which will be called `name` in the end: `main.mjs` is the program, `index.mjs` what study scripts import, with
 * which it shares every module, and `thread.cjs` the program of threads.
 */
export async function build(root, into, name) {
  const source = (file) => join(root, "src", file);
  await Promise.all([
    bundle({
      ...COMMON, entryPoints: { main: source("cli/main.ts"), index: source("index.ts"), browser: source("browser.ts") }, outdir: into, outExtension: { ".js": ".mjs" }, format: "esm", splitting: true,
      sourcemap: "linked", sourcesContent: false, external: APART, plugins: [standsAsWritten], define: { LODESTONE_BUNDLE: JSON.stringify(name) },
      // Libraries among the parts are CommonJS and call `require`.
      banner: { js: 'import { createRequire as requireHere } from "node:module"; const require = requireHere(import.meta.url);' },
    }),
    bundle({ ...COMMON, entryPoints: [source("threads/entry.ts")], outfile: join(into, "thread.cjs"), format: "cjs" }),
  ]);
}
