import { rmSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { NOTEBOOKS, notebooksConfig } from "../vite.notebooks.config.ts";

const QUIET = { configFile: false, logLevel: "error" } as const;

/** Writes every notebook into a folder: pages that share their scripts for any web server, and below single/ each as one file that opens from disk. */
export async function buildPages(folder: string): Promise<readonly string[]> {
  rmSync(folder, { recursive: true, force: true });
  await build({ ...notebooksConfig(NOTEBOOKS, folder), ...QUIET });
  for (const name of NOTEBOOKS) {
    const config = notebooksConfig([name], join(folder, "single"), [viteSingleFile() as Plugin]);
    await build({ ...config, ...QUIET, build: { ...config.build, emptyOutDir: false } });
  }
  return NOTEBOOKS;
}
