import { copyFileSync, cpSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { InputError } from "../domain/index.ts";

export type Files = Readonly<Record<string, string | Uint8Array>>;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "no permission", EPERM: "no permission", EROFS: "the file system is read-only", ENOTDIR: "part of the path is a file", EEXIST: "a file of this name is there",
  ENOSPC: "the disk is full", EDQUOT: "the disk quota is used up", ENAMETOOLONG: "the name is too long", ENOENT: "the path does not exist",
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;

/** Runs a piece of writing; what the file system refuses becomes a problem with `--out`. */
export function writing<T>(out: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || error instanceof InputError || !(error instanceof Error) || !("syscall" in error)) throw error;
    throw new InputError([{ file: `--out ${out}`, message: `cannot be written (${REASONS[code] ?? code})` }]);
  }
}

/** Run id of the result in a folder; null when the folder holds no result. */
export function runIdIn(folder: string): string | null {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { runId?: unknown };
    return typeof manifest.runId === "string" ? manifest.runId : null;
  } catch {
    return null;
  }
}

const ATTEMPTS = 5;

function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

/**
 * Puts `made` in the place of `target` by renaming; when the second rename fails, the first is undone.
 * Another program may put a folder there in between, so it tries a few times.
 */
function swap(made: string, target: string, attempts = ATTEMPTS): void {
  const old = `${made}.old`;
  const replaced = moved(target, old);
  try {
    renameSync(made, target);
  } catch (error) {
    const taken = ["ENOTEMPTY", "EEXIST"].includes(codeOf(error) ?? "");
    if (taken && attempts > 1) {
      rmSync(old, { recursive: true, force: true });
      swap(made, target, attempts - 1);
      return;
    }
    if (replaced) renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

let made = 0;

/** Fills a temporary sibling of `target` and moves it into place, so that `target` is either whole or as it was. */
function inPlace(target: string, fill: (folder: string) => void): void {
  mkdirSync(dirname(target), { recursive: true });
  const sibling = join(dirname(target), `.${basename(target)}-${process.pid}-${made++}`);
  try {
    mkdirSync(sibling);
    fill(sibling);
    swap(sibling, target);
  } catch (error) {
    rmSync(sibling, { recursive: true, force: true });
    throw error;
  }
}

/** A second name for a file where the disk allows it, so that it takes no further room; else a copy. */
function takeIn(file: string, path: string): void {
  try {
    linkSync(file, path);
  } catch {
    copyFileSync(file, path);
  }
}

/** Writes files, some in sub-folders, into `target`, and takes in `large` ones from where they lie: all of them or none. */
export const writeFolder = (target: string, files: Files, large: Readonly<Record<string, string>> = {}): void =>
  inPlace(target, (folder) => {
    for (const [name, content] of Object.entries(files)) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    for (const [name, file] of Object.entries(large)) takeIn(file, join(folder, name));
  });

/** Makes `target` a copy of `folder`, whole or not at all; `large` names files that both may share. */
export const copyFolder = (folder: string, target: string, large: readonly string[] = []): void => inPlace(target, (copy) => {
  cpSync(folder, copy, { recursive: true, filter: (path) => !large.some((name) => path === join(folder, name)) });
  for (const name of large) takeIn(join(folder, name), join(copy, name));
});
