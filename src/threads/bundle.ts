import { fileURLToPath } from "node:url";
import { build } from "esbuild";

let bundled: Promise<string> | undefined;

/**
 * The thread's program as one script in memory, made once a process: Node 20 does not read TypeScript in worker threads. CommonJS,
 * because libraries among its parts call `require`.
 */
export const bundle = (): Promise<string> => (bundled ??= (async () => {
  const { outputFiles } = await build({ entryPoints: [fileURLToPath(new URL("./entry.ts", import.meta.url))], bundle: true, format: "cjs", platform: "node", target: "node20", write: false, logLevel: "silent" });
  return outputFiles[0]!.text;
})());
