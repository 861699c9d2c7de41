/** Draws that are stored together: one row group of the file, and what a crash can lose. */
const MOST = 250;
/** Parts that a small ensemble is cut into, so that it too can be sharded and resumed. */
const PARTS = 64;

/** Row groups that a file has at most: its footer tells of each column of each, and is read whole, at a megabyte a group. */
const MOST_BLOCKS = 128;

/** Draws in a block; it hangs on the number of draws alone, so that every shard cuts alike. */
export const blockSize = (draws: number): number => Math.max(1, Math.min(MOST, Math.ceil(draws / PARTS)), Math.ceil(draws / MOST_BLOCKS));

export const blockCount = (draws: number): number => Math.ceil(draws / blockSize(draws));

/** Draws of a block. */
export const drawsOfBlock = (block: number, draws: number): { readonly from: number; readonly to: number } =>
  ({ from: block * blockSize(draws), to: Math.min(draws, (block + 1) * blockSize(draws)) });

/** One of several machines' part of an ensemble. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

export const WHOLE: Shard = { number: 1, of: 1 };

/** Blocks of a shard, as even as whole blocks allow; none when there are more shards than blocks. */
export function blocksOf({ number, of }: Shard, draws: number): { readonly from: number; readonly to: number } {
  const blocks = blockCount(draws);
  return { from: Math.floor(((number - 1) * blocks) / of), to: Math.floor((number * blocks) / of) };
}
