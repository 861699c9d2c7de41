import { existsSync, statfsSync } from "node:fs";
import { totalmem } from "node:os";
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

/** Bytes that a draw of the minerals model takes while a report is made of it: its outcomes, of which there are some three thousand. */
const BYTES_A_DRAW = 24_000;
/** The rest is for the program, its threads and others on the machine. */
const PART_OF_MEMORY = 0.6;

/** Fails before any work is done when the draws of so many scenarios, all held at once for a report, would not fit into memory. */
export function assertMemory(draws: number, cases: number): void {
  const [bytes, most] = [draws * cases * BYTES_A_DRAW, totalmem() * PART_OF_MEMORY];
  if (bytes <= most) return;
  throw new InputError([{ file: `--draws ${draws}`, message: `do not fit: a report holds all its draws, about ${gigabytes(bytes)}, and may take ${gigabytes(most)} of this machine's memory. Ask for at most ${Math.floor(most / cases / BYTES_A_DRAW)}, or keep them in a file with lodestone ensemble` }]);
}
