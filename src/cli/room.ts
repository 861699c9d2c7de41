import { existsSync, statfsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InputError } from "../domain/index.ts";

const GB = 1e9;
const gigabytes = (bytes: number): string => `${(bytes / GB).toFixed(bytes < GB ? 3 : 1)} GB`;

/** Fails before any work is done when the disk under `folder` lacks room for so many bytes. */
export function assertRoom(folder: string, bytes: number): void {
  let nearest = resolve(folder);
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  const { bavail, bsize } = statfsSync(nearest);
  const free = bavail * bsize;
  if (free < bytes) throw new InputError([{ file: `--out ${folder}`, message: `cannot be written: the draws need about ${gigabytes(bytes)}, and the disk has ${gigabytes(free)} free. Ask for fewer --draws or name another disk` }]);
}
