import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { InvalidArgumentError } from "commander";
import { FEWEST_WEIGHED } from "../../analysis/backtest/index.ts";
import { hashFacts } from "../../facts/hash.ts";
import { InputError } from "../../domain/index.ts";
import { aboutIn, blocksOf, bytesOfDraws, columnsOf, drawsOfBlock, ensembleOf, FILES, WHOLE, type Ensemble, type Shard } from "../../ensemble/index.ts";
import { loadScenario, scenarioIds } from "../../scenario/read.ts";
import type { Context } from "../context.ts";
import { announce, assertDeliverable, resultsFolder } from "../deliver.ts";
import { drawInto } from "../draw-ensemble.ts";
import { reportEnsemble } from "../ensemble-report.ts";
import { originNow, readFacts, readScenario, REFERENCE } from "../inputs.ts";
import type { Reply } from "../reply.ts";
import { assertRoom } from "../room.ts";
import type { Verb } from "../verb.ts";

/** Draws of an ensemble unless `--draws` says otherwise. */
const USUAL_DRAWS = 1000;

/** Reads `--shard 2/4`: the second of four parts. */
export function shardOf(text: string): Shard {
  const [, number, of] = /^(\d+)\/(\d+)$/.exec(text)?.map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of) throw new InvalidArgumentError("Expected K/N with K from 1 to N, such as 2/4 for the second of four parts.");
  return { number, of };
}

const nameOf = ({ identity: { scenario, runId } }: Ensemble): string => `${scenario.replaceAll("/", "-")}_${runId}`;

/** Where draws are gathered: a shard keeps its folder, a whole ensemble's goes once the result is written. */
export const gatherFolder = (ensemble: Ensemble, shard: Shard | null, out: string): string =>
  shard === null ? join(out, `${nameOf(ensemble)}.partial`) : join(out, `${nameOf(ensemble)}.shards`, `${shard.number}-of-${shard.of}`);

function planEnsemble(name: string, context: Context): Ensemble {
  const { quick, seed, prior, draws = USUAL_DRAWS } = context.options;
  if (quick) throw new InputError([{ file: "--quick", message: "an ensemble is nothing but its draws; lodestone run answers without any" }]);
  const weighed = !prior && draws >= FEWEST_WEIGHED && scenarioIds().includes(REFERENCE);
  return ensembleOf(readScenario(name, context.options), weighed ? loadScenario(REFERENCE) : null, readFacts(), { draws, dataHashes: hashFacts(), ...(seed === undefined ? {} : { seed }) });
}

/** Draws that are there are never thrown away unasked. */
function assertMayBegin(folder: string, resume: boolean): void {
  const about = aboutIn(folder);
  if (about === null || resume) return;
  const what = about.complete ? "holds these draws already" : "holds part of these draws";
  throw new InputError([{ file: folder, message: `${what}; add --resume to ${about.complete ? "keep" : "go on with"} them, or take the folder away to begin anew` }]);
}

/** A result that holds these very draws; a scheduler may ask for it twice. */
function finishedReply({ identity }: Ensemble, result: string): Reply | null {
  const parquet = join(result, FILES.parquet);
  if (aboutIn(result)?.hash !== identity.hash || !existsSync(parquet)) return null;
  const answer = [`The ${count(identity.draws)} draws are there already.`];
  return { text: [identity.title, "", ...answer, "", `Report: ${join(result, "index.html")}`].join("\n"), scenario: identity.scenario, runId: identity.runId, answer, files: [join(result, "index.html"), parquet] };
}

/** Bytes that the draws still need, beside what is there. */
function bytesToCome(ensemble: Ensemble, shard: Shard | null, folder: string): number {
  const parquet = join(folder, FILES.parquet);
  return bytesOfDraws(columnsOf(ensemble), ensemble.identity.draws / (shard?.of ?? 1)) - (existsSync(parquet) ? statSync(parquet).size : 0);
}

const count = (number: number): string => number.toLocaleString("en-US");

function shardReply({ identity }: Ensemble, shard: Shard, folder: string, failed: number): Reply {
  const { from, to } = blocksOf(shard, identity.draws);
  const first = drawsOfBlock(from, identity.draws).from;
  const drawn = from === to ? 0 : drawsOfBlock(to - 1, identity.draws).to - first;
  const answer = [
    drawn === 0 ? `Shard ${shard.number} of ${shard.of} has no draws of its own: ${count(identity.draws)} draws are cut into fewer parts.` : `Shard ${shard.number} of ${shard.of} holds draws ${first} to ${first + drawn - 1} of ${count(identity.draws)}${failed > 0 ? `; ${failed} of them failed, and the file says with what` : ""}.`,
    `When every shard is there: lodestone merge ${join(folder, "..")}`,
  ];
  return { text: [identity.title, "", ...answer, "", `Run ${identity.runId}: seed ${identity.seed}, folder ${folder}`].join("\n"), scenario: identity.scenario, runId: identity.runId, answer, files: [join(folder, FILES.parquet)], more: { shard, draws: drawn, failed } };
}

export const verb: Verb = {
  examples: ["ensemble reference --draws 10000", "ensemble reference --draws 10000 --resume", "ensemble ban-dytb-2027 --draws 10000 --shard 2/4"],
  define: (command) => void command
    .argument("<scenario>", "name, name/variant, or a YAML file")
    .option("--shard <k/n>", "only the k-th of n parts, for several machines; lodestone merge puts them together", shardOf)
    .option("--resume", "go on with draws that an earlier run of the same command left"),
  async answer([name], own, context) {
    const origin = originNow();
    const shard = (own["shard"] as Shard | undefined) ?? null;
    const ensemble = planEnsemble(String(name), context);
    const { scenario, title, draws } = ensemble.identity;
    if (context.options.dryRun) return announce([`${scenario}: ${title}`], { ...context, options: { ...context.options, draws } });
    assertDeliverable(context);
    const folder = gatherFolder(ensemble, shard, resultsFolder(context));
    const resume = own["resume"] === true;
    const finished = resume && shard === null ? finishedReply(ensemble, join(resultsFolder(context), nameOf(ensemble))) : null;
    if (finished !== null) return finished;
    assertMayBegin(folder, resume);
    assertRoom(resultsFolder(context), bytesToCome(ensemble, shard, folder));
    const failed = await drawInto(folder, ensemble, shard ?? WHOLE, context);
    if (failed > 0) context.warn(`${scenario}: ${count(failed)} draws failed and are left out; each is recorded with what it was given`);
    if (shard !== null) return shardReply(ensemble, shard, folder, failed);
    const reply = await reportEnsemble(folder, context, origin);
    rmSync(folder, { recursive: true });
    return reply;
  },
};
