import { appendFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { blocksOf, FILES, mergeShards, openStore, shardsIn, WHOLE } from "../../src/ensemble/index.ts";
import { startThreads } from "../../src/threads/index.ts";
import { bytes, drawn, facts, priorOf, temporary } from "./drawn.ts";

const folder = temporary();
const DRAWS = 12;
const ensemble = priorOf("ban-dytb-2027", DRAWS);
let whole: Buffer;

beforeAll(async () => {
  whole = bytes(await drawn(join(folder, "whole"), ensemble));
});

test("two threads that are handed chunks in another order write the same file", async () => {
  const crew = await startThreads(facts, 2, { order: (chunks) => chunks.map((chunk, at) => [(at * 7) % 5, chunk] as const).sort(([a], [b]) => a - b).map(([, chunk]) => chunk) });
  const file = await drawn(join(folder, "shuffled"), ensemble, { crew });
  await crew.stop();
  expect(bytes(file).equals(whole)).toBe(true);
});

test("shards of any number merge to it, also when some have no draws of their own", async () => {
  for (const of of [2, 5, 13]) {
    const parts = join(folder, `shards-${of}`);
    for (let number = 1; number <= of; number++) await drawn(join(parts, `${number}-of-${of}`), ensemble, { shard: { number, of } });
    const merged = join(folder, `merged-${of}.parquet`);
    mergeShards(shardsIn([parts]), ensemble, merged);
    expect(bytes(merged).equals(whole), `${of} shards`).toBe(true);
  }
  expect(blocksOf({ number: 1, of: 13 }, DRAWS)).toEqual({ from: 0, to: 0 });
});

test("a file left half way, with half a row group and half a line behind it, is taken up to the same bytes", async () => {
  const half = join(folder, "half");
  await drawn(half, ensemble, { blocks: 5 });
  appendFileSync(join(half, FILES.parquet), whole.subarray(50_000, 60_000));
  appendFileSync(join(half, FILES.journal), '{"block":5,"start":1');
  const store = openStore(half, ensemble, WHOLE);
  expect([store.next, store.kept]).toEqual([5, 5]);
  store.close();
  expect(bytes(await drawn(half, ensemble)).equals(whole)).toBe(true);
});

test("blocks whose bytes changed on the disk are drawn again", async () => {
  const spoilt = join(folder, "spoilt");
  const file = await drawn(spoilt, ensemble, { blocks: 6 });
  const content = readFileSync(file);
  content[Math.floor(content.length * 0.6)]! ^= 1;
  writeFileSync(file, content);
  const store = openStore(spoilt, ensemble, WHOLE);
  expect(store.next).toBe(3);
  expect(store.spoilt).toBe(3);
  store.close();
  expect(bytes(await drawn(spoilt, ensemble)).equals(whole)).toBe(true);
});

test("a file that lost its end is taken up from what is left", async () => {
  const cut = join(folder, "cut");
  const file = await drawn(cut, ensemble, { blocks: 6 });
  truncateSync(file, Math.floor(statSync(file).size / 2));
  expect(bytes(await drawn(cut, ensemble)).equals(whole)).toBe(true);
});
