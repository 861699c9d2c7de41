import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Which code made a result. `commit` is null outside a clone. */
export interface Tool {
  readonly version: string;
  readonly commit: string | null;
  /** True when the clone holds changes that the commit does not. */
  readonly dirty: boolean | null;
}

function git(...args: string[]): string | null {
  try {
    return execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}

/** Version of this package, and the commit of the clone that it runs from. */
export function toolOf(): Tool {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
  const commit = git("rev-parse", "HEAD");
  const changes = commit === null ? null : git("status", "--porcelain", "--untracked-files=no");
  return { version, commit, dirty: changes === null ? null : changes !== "" };
}
