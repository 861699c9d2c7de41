import { hashFacts } from "../facts/hash.ts";
import { DEFAULT_DRAWS, runScenario } from "../runner/index.ts";
import { scenarioIds } from "../scenario/read.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Context } from "./context.ts";
import { readFacts, readScenario, REFERENCE } from "./inputs.ts";
import type { Case } from "../study/case.ts";

/** A case that is still to be run. */
export interface Planned extends Omit<Case, "run"> {
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

/** Runs every case with the same seed, so that differences between them are not luck. */
export async function simulateAll(cases: readonly Planned[], context: Context): Promise<Case[]> {
  const { seed, quick } = context.options;
  const draws = quick ? 0 : (context.options.draws ?? DEFAULT_DRAWS);
  const facts = readFacts();
  const dataHashes = hashFacts();
  const progress = await context.progress("simulating", cases.length * (draws + 1));
  try {
    return cases.map(({ scenario, ...named }, index) => {
      const run = runScenario(scenario, facts, {
        draws, dataHashes, ...(seed === undefined ? {} : { seed }), progress: (done) => progress.to(index * (draws + 1) + done + 1),
      });
      return { ...named, run };
    });
  } finally {
    progress.stop();
  }
}
