import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BUNDLE_FOLDER } from "./bundle-folder.ts";

let bundled: Promise<string> | undefined;

async function built(): Promise<string> {
  const { rolldown } = await import("rolldown");
  const made = await rolldown({ input: fileURLToPath(new URL("./entry.ts", import.meta.url)), platform: "node", logLevel: "silent" });
  try {
    const { output } = await made.generate({ format: "cjs" });
    return output[0].code;
  } finally {
    await made.close();
  }
}

/**
 * The thread's program as one script, made in memory once a process unless it lies beside the bundled program: Node 20 does not read
 * TypeScript in worker threads. CommonJS, because libraries among its parts call `require`.
 */
export const bundle = (): Promise<string> =>
  (bundled ??= BUNDLE_FOLDER === null ? built() : readFile(join(BUNDLE_FOLDER, "thread.cjs"), "utf8"));
