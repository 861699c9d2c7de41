import { roomFor, type Crew, type Done } from "../runner/index.ts";
import { blockSize, drawsOfBlock } from "./blocks.ts";
import type { Ensemble } from "./ensemble.ts";
import type { Store } from "./store.ts";

/** Who is told how it goes: draws that are done, and draws that are safe on the disk. */
export interface Told {
  to(done: number): void;
  kept(done: number): void;
}

/** Does the draws of the blocks that a store lacks. While a block is written the crew is at the next. */
export async function drawBlocks(crew: Crew, { work, identity: { draws } }: Ensemble, store: Store, told: Told): Promise<number> {
  // While one is written the other is filled. Room asked for anew for each block would pile up until every thread clears away.
  const rooms = [0, 1].map(() => new SharedArrayBuffer(roomFor({ draws: blockSize(draws), width: work.width })));
  let done = store.kept;
  let failed = store.failed;
  const ask = (block: number): Promise<Done> | null => {
    if (block >= store.last) return null;
    const { from, to } = drawsOfBlock(block, draws);
    const before = done;
    return crew.do({ ...work, from, draws: to - from, into: rooms[block % 2]! }, (more) => told.to(done = before + more));
  };
  let asked = ask(store.next);
  for (let block = store.next; asked !== null; block++) {
    const drawn = await asked;
    asked = ask(block + 1);
    failed += drawn.failed.length;
    try {
      store.append(block, drawsOfBlock(block, draws).from, drawn);
      told.kept(store.kept + drawsOfBlock(block, draws).to - drawsOfBlock(store.next, draws).from);
    } catch (error) {
      asked?.catch(() => {});
      throw error;
    }
  }
  return failed;
}
