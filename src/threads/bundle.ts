import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the bundle that this is part of; bin/build.mjs sets it, and from the sources there is none. */
declare const LODESTONE_BUNDLE: string | undefined;

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
  (bundled ??= typeof LODESTONE_BUNDLE === "string" ? readFile(join(LODESTONE_BUNDLE, "thread.cjs"), "utf8") : built());
