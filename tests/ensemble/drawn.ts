import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { drawBlocks, ensembleOf, FILES, openStore, WHOLE, type Ensemble, type Shard } from "../../src/ensemble/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import type { Crew } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { inProcess } from "../../src/threads/in-process.ts";

export const facts = loadFacts();

/** A folder that is gone after the tests of the file. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), "lodestone-ensemble-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An ensemble that is not weighed, so that its tables can be worked out by others. */
export const priorOf = (scenario: string, draws: number): Ensemble => ensembleOf(loadScenario(scenario), null, facts, { draws, dataHashes: {} });

/** Draws into a folder, up to `blocks` of them; the file has its footer only when none is left out. */
export async function drawn(folder: string, ensemble: Ensemble, { crew = inProcess(facts), shard = WHOLE, blocks = Infinity }: { crew?: Crew; shard?: Shard; blocks?: number } = {}): Promise<string> {
  const store = openStore(folder, ensemble, shard);
  const last = Math.min(store.last, store.next + blocks);
  await drawBlocks(crew, ensemble, { ...store, last }, { to: () => {}, kept: () => {} });
  if (last === store.last) store.finish();
  store.close();
  return join(folder, FILES.parquet);
}

export const bytes = (file: string): Buffer => readFileSync(file);
