import { closeSync, existsSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../domain/index.ts";
import type { Done } from "../runner/index.ts";
import { resolvedYaml } from "../scenario/index.ts";
import { blocksOf, drawsOfBlock, type Shard } from "./blocks.ts";
import { columnsOf } from "./columns.ts";
import type { Ensemble, Identity } from "./ensemble.ts";
import { lineOf, readJournal, type Entry } from "./journal.ts";
import { checksum, growParquet, lengthOf, writeAll, type GrowingFile } from "./parquet-file.ts";
import { rowGroupsOf } from "./row-group.ts";

/** Files of a folder in which an ensemble, or a shard of one, is kept. */
export const FILES = { about: "ensemble.json", parquet: "ensemble.parquet", journal: "journal.jsonl", scenario: "scenario.resolved.yaml", history: "history.resolved.yaml" } as const;

/** What ensemble.json says: whose draws a folder holds. */
export interface About extends Identity {
  readonly shard: Shard;
  /** Whether every block of the shard is there and the file has its footer. */
  readonly complete: boolean;
}

/** What a folder says it holds; null when it says nothing. Throws InputError when it cannot be read. */
export function aboutIn(folder: string): About | null {
  const file = join(folder, FILES.about);
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as About;
  } catch {
    throw new InputError([{ file, message: "cannot be read: it is no JSON. Take the folder away and draw it again" }]);
  }
}

/** The footer's word on whose draws a file holds, the same for every way of making them. */
export const aboutText = ({ scenario, title, runId, seed, draws, weighed }: Identity): string => JSON.stringify({ scenario, title, runId, seed, draws, weighed });

/** A folder that takes in blocks of draws one after another. */
export interface Store {
  /** The next block that is missing, and the one after the last of the shard. */
  readonly next: number;
  readonly last: number;
  /** Draws of the shard in all. */
  readonly draws: number;
  /** Those that are kept already. */
  readonly kept: number;
  readonly failed: number;
  /** Blocks that were there but did not hold, and are drawn again. */
  readonly spoilt: number;
  append(block: number, from: number, done: Done): void;
  /** Writes the footer: the file is whole. */
  finish(): void;
  close(): void;
}

/** Entries whose bytes are as they were written, up to the first that are not. */
function sound(file: string, entries: readonly Entry[]): Entry[] {
  if (entries.length === 0 || !existsSync(file)) return [];
  const fd = openSync(file, "r");
  try {
    const broken = entries.findIndex(({ start, end, crc }) => lengthOf(fd) < end || checksum(fd, start, end) !== crc);
    return broken < 0 ? [...entries] : entries.slice(0, broken);
  } finally {
    closeSync(fd);
  }
}

const inOrder = (entries: readonly Entry[], first: number): Entry[] => {
  const gap = entries.findIndex(({ block }, index) => block !== first + index);
  return gap < 0 ? [...entries] : entries.slice(0, gap);
};

function begin(folder: string, { identity, scenario, history }: Ensemble, shard: Shard): void {
  for (const name of Object.values(FILES)) rmSync(join(folder, name), { force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, FILES.scenario), resolvedYaml(scenario));
  if (history !== null) writeFileSync(join(folder, FILES.history), resolvedYaml(history));
  writeAbout(folder, { ...identity, shard, complete: false });
}

/** Written beside and renamed, so that a reader finds the old text or the new one. */
function writeAbout(folder: string, about: About): void {
  const file = join(folder, FILES.about);
  writeFileSync(`${file}.new`, `${JSON.stringify(about, null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

/** A journal that is continued after the entries that hold. */
function openJournal(file: string, entries: readonly Entry[]): { note(entry: Entry): void; close(): void } {
  const fd = openSync(file, entries.length === 0 ? "w" : "r+");
  let length = entries.reduce((sum, entry) => sum + Buffer.byteLength(lineOf(entry)), 0);
  ftruncateSync(fd, length);
  return {
    note(entry) {
      const line = Buffer.from(lineOf(entry));
      writeAll(fd, line, length);
      fsyncSync(fd);
      length += line.length;
    },
    close: () => closeSync(fd),
  };
}

/**
 * Opens a folder for the blocks of a shard, and takes up what an earlier run of the same ensemble left there. A block counts once its bytes
 * and its line in the journal are on the disk; whatever follows the last such block is cut off.
 */
export function openStore(folder: string, ensemble: Ensemble, shard: Shard): Store {
  const { draws } = ensemble.identity;
  const columns = columnsOf(ensemble);
  const rows = rowGroupsOf(ensemble, columns);
  const { from: first, to: last } = blocksOf(shard, draws);
  const parquet = join(folder, FILES.parquet);
  const about = aboutIn(folder);
  if (about === null) begin(folder, ensemble, shard);
  else if (about.hash !== ensemble.identity.hash) throw new InputError([{ file: folder, message: `holds draws of run ${about.runId} (${about.scenario}, ${about.draws} draws, seed ${about.seed}), not of run ${ensemble.identity.runId}` }]);
  else if (about.complete) writeAbout(folder, { ...about, complete: false });
  const written = readJournal(join(folder, FILES.journal));
  const entries = sound(parquet, inOrder(written, first));
  const journal = openJournal(join(folder, FILES.journal), entries);
  const file: GrowingFile = growParquet({ file: parquet, schema: columns.schema, about: aboutText(ensemble.identity), end: entries.at(-1)?.end ?? 0 });
  const drawn = (blocks: number): number => (blocks <= first ? 0 : drawsOfBlock(blocks - 1, draws).to - drawsOfBlock(first, draws).from);
  return {
    next: first + entries.length, last, draws: drawn(last), kept: drawn(first + entries.length), spoilt: written.length - entries.length, failed: entries.reduce((sum, { failed }) => sum + failed, 0),
    append: (block, from, done) => journal.note({ block, failed: done.failed.length, ...file.append(rows(from, done)) }),
    finish() {
      file.finish(readJournal(join(folder, FILES.journal)).map(({ group }) => group));
      writeAbout(folder, { ...ensemble.identity, shard, complete: true });
    },
    close() {
      file.close();
      journal.close();
    },
  };
}
