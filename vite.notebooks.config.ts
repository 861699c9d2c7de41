import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { config, observable } from "@observablehq/notebook-kit/vite";
import { defineConfig, type Plugin, type UserConfig } from "vite";
import { lodestoneData } from "./notebooks/vite/lodestone-data.ts";
import { SELF_HOSTED, selfHost } from "./notebooks/vite/self-host.ts";

const root = fileURLToPath(new URL("notebooks", import.meta.url));

/** Every notebook by name; index is the list of them. */
export const NOTEBOOKS: readonly string[] = readdirSync(root).filter((file) => file.endsWith(".html")).map((file) => file.slice(0, -".html".length));

/** Where `npm run notebooks:build` puts the pages. */
export const BUILT = join(root, "dist");

/**
 * Notebook Kit with everything from this repository and node_modules, on this machine alone. Made anew for each build, because Vite
 * writes into the configuration that it is given.
 */
export const notebooksConfig = (names: readonly string[], outDir: string, plugins: readonly Plugin[] = []): UserConfig => ({
  ...config(),
  root,
  plugins: [selfHost(), lodestoneData(), observable({ template: join(root, "lib/template.html") }), ...plugins],
  optimizeDeps: { noDiscovery: true, include: [...SELF_HOSTED] },
  // The compressor turns const into let: the engine's arrays are then no constants to V8, and its loops look them up again and again.
  worker: { rolldownOptions: { output: { minify: { compress: false, mangle: true, codegen: true } } } },
  server: { host: "127.0.0.1", port: 5199, fs: { allow: [".."] } },
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000, rolldownOptions: { input: names.map((name) => join(root, `${name}.html`)) } },
});

export default defineConfig(notebooksConfig(NOTEBOOKS, BUILT));
