import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const BINARY = fileURLToPath(new URL("../../bin/lodestone.mjs", import.meta.url));
export const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));

export interface Answered {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program as a user does, from `folder` (the repository unless said). */
export const lodestone = (words: readonly string[], folder: string = REPOSITORY): Promise<Answered> => lodestoneOf(REPOSITORY, words, folder);

/** The same of another copy of the repository. */
export function lodestoneOf(clone: string, words: readonly string[], folder: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { LODESTONE_DEBUG: _debug, ...env } = process.env;
    const child = spawn(process.execPath, [join(clone, "bin/lodestone.mjs"), ...words], { cwd: folder, env: { ...env, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "lodestone-journey-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
