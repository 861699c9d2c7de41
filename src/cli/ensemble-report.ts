import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columnsOf, FILES, storedEnsemble, summaryOf } from "../ensemble/index.ts";
import { hashFacts } from "../facts/hash.ts";
import { ensembleStudy, type Case, type Provenance } from "../study/index.ts";
import type { Context } from "./context.ts";
import { deliver } from "./deliver.ts";
import { readFacts } from "./inputs.ts";
import { planned } from "./simulate.ts";
import type { Reply } from "./reply.ts";

/** Writes the result folder of an ensemble whose draws are all in `folder`. What is written hangs on the files in it alone. */
export async function reportEnsemble(folder: string, context: Context, origin: Provenance): Promise<Reply> {
  const { ensemble, about, resolvedYaml } = storedEnsemble(folder, readFacts(), hashFacts());
  const { outputs } = columnsOf(ensemble);
  const bar = await context.progress("reading the draws", outputs.length);
  try {
    const parquet = join(folder, FILES.parquet);
    const { run, logLikelihood } = await summaryOf(parquet, ensemble, (done) => bar.to(done));
    const { scenario: _scenario, ...named } = planned({ ...ensemble.scenario, title: about.title });
    const lead: Case = { ...named, run };
    const { shard: _shard, complete: _complete, ...identity } = about;
    const input = ensembleStudy(lead, {
      title: about.title, resolvedYaml, logLikelihood,
      files: {
        extraFiles: { [FILES.about]: `${JSON.stringify({ ...identity, shard: { number: 1, of: 1 }, complete: true }, null, 2)}\n`, ...(about.weighed ? { [FILES.history]: readFileSync(join(folder, FILES.history), "utf8") } : {}) },
        largeFiles: { [FILES.parquet]: parquet },
      },
    }, origin);
    return await deliver(input, context);
  } finally {
    bar.stop();
  }
}
