import { dataDigest, hashFacts } from "../facts/hash.ts";
import type { Facts } from "../facts/index.ts";
import { DEFAULT_DRAWS, DEFAULT_SEED, runWith, type Crew, type Run } from "../runner/index.ts";
import { loadScenario, scenarioIds } from "../scenario/read.ts";
import type { Readings } from "../measures/index.ts";
import { familyOf, variantOf, type Scenario } from "../scenario/index.ts";
import type { Context } from "./context.ts";
import { readFacts, readScenario, REFERENCE } from "./inputs.ts";
import type { Case } from "../study/case.ts";
import { historyWith, type History } from "../study/history.ts";
import { headOf, spokenTitle } from "../study/title.ts";
import { said } from "../words/index.ts";
import { crewFor } from "./crew.ts";
import { assertMemory } from "./room.ts";

/** A case that is still to be run. */
export interface Planned extends Omit<Case, "run" | "history"> {
  readonly scenario: Scenario;
}

/** What a title says before its colon, and for a variant its name. */
function shortTitle(scenario: Scenario): string {
  const variant = variantOf(scenario.id);
  const title = spokenTitle(scenario);
  const head = headOf(title);
  return variant === undefined ? head : said({ en: `${head} (${variant.replaceAll("-", " ")})`, ja: `${head} (${title.split("：").at(-1)!})` });
}

export const planned = (scenario: Scenario): Planned => ({ id: scenario.id, title: spokenTitle(scenario), short: shortTitle(scenario), family: familyOf(scenario.id), scenario });

/**
 * What a scenario is set beside: the one asked for, else the one its file names, else the reference; null when that is the scenario
 * itself or when there is no reference. It takes none of the user's overrides.
 */
export function besideOf(scenario: Scenario, context: Context, asked?: string): Planned | null {
  const name = asked ?? scenario.compareTo ?? REFERENCE;
  if (scenario.id === name || (asked === undefined && !scenarioIds().includes(name))) return null;
  return planned(readScenario(name, { ...context.options, set: [], with: [] }));
}

/** How the reference replays history with these draws, which says what each counts; null when nothing is to be weighed. */
async function historyFor(crew: Crew, facts: Facts, draws: number, { options: { seed = DEFAULT_SEED, prior } }: Context, progress: (done: number) => void): Promise<History | null> {
  if (prior || draws === 0 || !scenarioIds().includes(REFERENCE)) return null;
  return historyWith(crew, loadScenario(REFERENCE), facts, { seed, draws, progress });
}

/** Says where an edition no longer stands on what it was frozen with. */
function warnOfEdition({ id, edition, resolved }: Scenario, facts: Facts, { warn }: Context): void {
  if (edition === null) return;
  if (edition.data !== facts.version) warn(`${id} was frozen with data ${edition.data}; the data are now ${facts.version}, so its results differ from those of its day`);
  else if (edition.sha256 !== dataDigest()) warn(`${id} was frozen with other data files of release ${edition.data}; its results differ from those of its day`);
  const added = [...resolved.values()].filter(({ origin }) => "default" in origin).map(({ path }) => path);
  if (added.length > 0) warn(`${id} was frozen before ${added.slice(0, 4).join(", ")}${added.length > 4 ? ` and ${added.length - 4} more` : ""} came in; they stand at today's defaults`);
}

/** Says on the way that some draws failed, with the first reason. */
function warnOf({ id }: Planned, { failed = [] }: Run, { warn }: Context): void {
  const [first] = failed;
  if (first) warn(`${id}: ${failed.length} draws failed and are left out, the first of them draw ${first.draw}: ${first.message}. tables/failed_draws.csv holds what each was given`);
}

/** Runs every case with the same seed, so that differences between them are not luck. `readings` are read off every draw beside the usual outcomes, of every case or as each asks. */
export async function simulateAll(cases: readonly Planned[], context: Context, readings: Readings | ((one: Planned) => Readings) = {}): Promise<Case[]> {
  const { seed, quick, workers } = context.options;
  const draws = quick ? 0 : (context.options.draws ?? DEFAULT_DRAWS);
  assertMemory(draws, cases.length);
  const facts = readFacts();
  const dataHashes = hashFacts();
  for (const { scenario } of cases) warnOfEdition(scenario, facts, context);
  const crew = crewFor(workers);
  const progress = await context.progress("simulating", (cases.length + 1) * (draws + 1));
  try {
    const history = await historyFor(crew, facts, draws, context, (done) => progress.to(done));
    const weights = history?.replayed.weights ?? null;
    const ran: Case[] = [];
    for (const one of cases) {
      const { scenario, ...named } = one;
      const run = await runWith(crew, scenario, facts, {
        draws, dataHashes, readings: typeof readings === "function" ? readings(one) : readings, ...(seed === undefined ? {} : { seed }), ...(weights === null ? {} : { weights }), progress: (done) => progress.to((ran.length + 1) * (draws + 1) + done + 1),
      });
      warnOf(one, run, context);
      ran.push({ ...named, run, ...(history === null ? {} : { history }) });
    }
    return ran;
  } finally {
    progress.stop();
  }
}
