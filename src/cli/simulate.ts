import { hashFacts } from "../facts/hash.ts";
import type { Facts } from "../facts/index.ts";
import { DEFAULT_DRAWS, DEFAULT_SEED, runScenario } from "../runner/index.ts";
import { loadScenario, scenarioIds } from "../scenario/read.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Context } from "./context.ts";
import { readFacts, readScenario, REFERENCE } from "./inputs.ts";
import type { Case } from "../study/case.ts";
import { historyOf, type History } from "../study/history.ts";

/** A case that is still to be run. */
export interface Planned extends Omit<Case, "run" | "history"> {
  readonly scenario: Scenario;
}

/** What a title says before its colon, and for a variant its name. */
function shortTitle({ id, title }: Scenario): string {
  const [, variant] = id.split("/");
  const [head] = title.split(": ");
  return variant === undefined ? head : `${head} (${variant.replaceAll("-", " ")})`;
}

export const planned = (scenario: Scenario): Planned => ({ id: scenario.id, title: scenario.title, short: shortTitle(scenario), family: scenario.id.split("/")[0], scenario });

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
function historyFor(facts: Facts, draws: number, { options: { seed = DEFAULT_SEED, prior } }: Context, progress: (done: number) => void): History | null {
  if (prior || draws === 0 || !scenarioIds().includes(REFERENCE)) return null;
  return historyOf(loadScenario(REFERENCE), facts, { seed, draws, progress });
}

/** Runs every case with the same seed, so that differences between them are not luck. */
export async function simulateAll(cases: readonly Planned[], context: Context): Promise<Case[]> {
  const { seed, quick } = context.options;
  const draws = quick ? 0 : (context.options.draws ?? DEFAULT_DRAWS);
  const facts = readFacts();
  const dataHashes = hashFacts();
  const progress = await context.progress("simulating", (cases.length + 1) * (draws + 1));
  try {
    const history = historyFor(facts, draws, context, (done) => progress.to(done));
    const weights = history?.replayed.weights ?? null;
    return cases.map(({ scenario, ...named }, index) => {
      const run = runScenario(scenario, facts, {
        draws, dataHashes, ...(seed === undefined ? {} : { seed }), ...(weights === null ? {} : { weights }), progress: (done) => progress.to((index + 1) * (draws + 1) + done + 1),
      });
      return { ...named, run, ...(history === null ? {} : { history }) };
    });
  } finally {
    progress.stop();
  }
}
