import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InputError } from "../domain/index.ts";

/** Fails before any work is done when results could not be written below `folder`, which need not exist yet. */
export function assertWritable(folder: string): void {
  const refuse = (message: string): never => {
    throw new InputError([{ file: `--out ${folder}`, message }]);
  };
  let nearest = resolve(folder);
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  if (!statSync(nearest).isDirectory()) refuse(`cannot write here: ${nearest} is a file, not a folder`);
  try {
    accessSync(nearest, constants.W_OK);
  } catch {
    refuse(`cannot write here: no permission to write in ${nearest}`);
  }
}
