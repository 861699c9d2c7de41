import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../domain/index.ts";
import { assertOneEnsemble, bytesOfDraws, columnsOf, FILES, mergeShards, shardsIn, storedEnsemble, WHOLE } from "../../ensemble/index.ts";
import { hashFacts } from "../../facts/hash.ts";
import { assertDeliverable, resultsFolder } from "../deliver.ts";
import { reportEnsemble } from "../ensemble-report.ts";
import { originNow, readFacts } from "../inputs.ts";
import { assertRoom } from "../room.ts";
import type { Verb } from "../verb.ts";

const FULL = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

export const verb: Verb = {
  examples: ["merge results/reference_1a2b3c.shards", "merge node1/1-of-2 node2/2-of-2 --out results"],
  define: (command) => void command.argument("<folder...>", "folders of shards, or a folder that holds them"),
  async answer([folders], _own, context) {
    const origin = originNow();
    const shards = shardsIn(folders as string[]);
    assertOneEnsemble(shards);
    const [first] = shards;
    const { ensemble, about } = storedEnsemble(first!.folder, readFacts(), hashFacts());
    const out = resultsFolder(context);
    assertDeliverable(context);
    assertRoom(out, bytesOfDraws(columnsOf(ensemble), about.draws));
    const merged = join(out, `${about.scenario.replaceAll("/", "-")}_${about.runId}.merging`);
    const progress = await context.progress("merging", about.draws);
    try {
      mkdirSync(merged, { recursive: true });
      for (const name of [FILES.scenario, FILES.history]) if (existsSync(join(first!.folder, name))) copyFileSync(join(first!.folder, name), join(merged, name));
      writeFileSync(join(merged, FILES.about), JSON.stringify({ ...about, shard: WHOLE, complete: true }));
      const failed = mergeShards(shards, ensemble, join(merged, FILES.parquet), (done) => progress.to(done));
      progress.stop();
      if (failed > 0) context.warn(`${about.scenario}: ${failed} draws failed and are left out; each is recorded with what it was given`);
      return await reportEnsemble(merged, context, origin);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException | null)?.code ?? "";
      if (FULL.has(code)) throw new InputError([{ file: `--out ${out}`, message: `the disk is full (${code}). The shards are as they were: free some room and merge again` }]);
      throw error;
    } finally {
      progress.stop();
      rmSync(merged, { recursive: true, force: true });
    }
  },
};
