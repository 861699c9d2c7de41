import { closeSync, existsSync, openSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { RowGroup } from "hyparquet";
import { InputError, type Problem } from "../domain/index.ts";
import { blockCount, drawsOfBlock } from "./blocks.ts";
import { columnsOf } from "./columns.ts";
import type { Ensemble } from "./ensemble.ts";
import { readJournal, type Entry } from "./journal.ts";
import { movedGroup } from "./moved-group.ts";
import { checksum, growParquet } from "./parquet-file.ts";
import { aboutIn, aboutText, FILES, type About } from "./store.ts";

/** A folder that holds a shard. */
export interface ShardFolder {
  readonly folder: string;
  readonly about: About;
}

/** Shards in the folders named, or in folders within them. Throws InputError when there is none in one of them. */
export function shardsIn(folders: readonly string[]): ShardFolder[] {
  return folders.flatMap((folder) => {
    if (!existsSync(folder)) throw new InputError([{ file: folder, message: "there is no such folder" }]);
    const inside = [folder, ...readdirSync(folder).sort().map((name) => join(folder, name))];
    const found = inside.flatMap((one) => {
      const about = aboutIn(one);
      return about === null ? [] : [{ folder: one, about }];
    });
    if (found.length === 0) throw new InputError([{ file: folder, message: "holds no shard; lodestone ensemble SCENARIO --shard 1/4 makes the first of four" }]);
    return found;
  });
}

const called = ({ scenario, runId, draws, seed }: About): string => `${scenario}, run ${runId}, ${draws} draws, seed ${seed}`;
const again = ({ scenario, shard: { number, of } }: About): string => `draw it again: lodestone ensemble ${scenario} --shard ${number}/${of} --resume, with the options that it was begun with`;

/** Throws InputError when shards are not parts of one ensemble. */
export function assertOneEnsemble(shards: readonly ShardFolder[]): void {
  const [first] = shards;
  const others = shards.filter(({ about }) => about.hash !== first!.about.hash);
  if (others.length > 0) {
    throw new InputError(others.map(({ folder, about }) => ({ file: folder, message: `is of another ensemble (${called(about)}) than ${first!.folder} (${called(first!.about)})` })));
  }
}

interface Source { readonly shard: ShardFolder; readonly entry: Entry }

/** Where each block lies, by its number; a block that two shards hold is taken from the first. */
function sourcesOf(shards: readonly ShardFolder[]): Map<number, Source> {
  const sources = new Map<number, Source>();
  for (const shard of shards) {
    for (const entry of readJournal(join(shard.folder, FILES.journal))) if (!sources.has(entry.block)) sources.set(entry.block, { shard, entry });
  }
  return sources;
}

const spans = (blocks: readonly number[], draws: number): string => {
  const runs: [number, number][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === block - 1) last[1] = block; else runs.push([block, block]);
  }
  return runs.map(([from, to]) => `${drawsOfBlock(from, draws).from} to ${drawsOfBlock(to, draws).to - 1}`).join(", ");
};

/** Draws that no shard holds, shard by shard where it is there but not whole. */
function missing(shards: readonly ShardFolder[], sources: ReadonlyMap<number, Source>, draws: number): Problem[] {
  const lacking = Array.from({ length: blockCount(draws) }, (_, block) => block).filter((block) => !sources.has(block));
  if (lacking.length === 0) return [];
  const unfinished = shards.filter(({ about }) => !about.complete).map(({ folder, about }) => ({ file: folder, message: `is not whole; ${again(about)}` }));
  return unfinished.length > 0 ? unfinished : [{ file: shards[0]!.folder, message: `and the other shards given lack draws ${spans(lacking, draws)} of ${draws}; name every shard's folder, or draw the missing shards` }];
}

/**
 * Puts the row groups of shards together as one file, byte for byte the one that a single machine writes. Every block's checksum is held
 * against the journal on the way. Throws InputError, and leaves no file, when a block is missing or not as it was written.
 */
export function mergeShards(shards: readonly ShardFolder[], ensemble: Ensemble, into: string, progress: (done: number) => void = () => {}): number {
  const { draws } = ensemble.identity;
  const sources = sourcesOf(shards);
  const problems = missing(shards, sources, draws);
  if (problems.length > 0) throw new InputError(problems);
  const file = growParquet({ file: into, schema: columnsOf(ensemble).schema, about: aboutText(ensemble.identity) });
  const groups: RowGroup[] = [];
  let failed = 0;
  let end = 0;
  try {
    for (let block = 0; block < sources.size; block++) {
      const { shard, entry } = sources.get(block)!;
      const from = openSync(join(shard.folder, FILES.parquet), "r");
      try {
        const start = file.end();
        const placed = file.adopt(movedGroup(entry.group, start - entry.start), (onto) => checksum(from, entry.start, entry.end, onto));
        groups.push(placed.group);
        if (placed.crc !== entry.crc) {
          throw new InputError([{ file: join(shard.folder, FILES.parquet), message: `is corrupt: draws ${spans([block], draws)} are not as they were written; ${again(shard.about)}` }]);
        }
      } finally {
        closeSync(from);
      }
      failed += entry.failed;
      progress(drawsOfBlock(block, draws).to);
    }
    end = file.finish(groups);
  } finally {
    file.close();
    if (end === 0) rmSync(into, { force: true });
  }
  return failed;
}
