import { hashFacts } from "../facts/hash.ts";
import { DEFAULT_PLEDGE_DRAWS, runPledgeWith, type PledgeRun } from "../runner/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Context } from "./context.ts";
import { callCrew, crewFor } from "./crew.ts";
import { readFacts } from "./inputs.ts";

/** Starts what the draws of the pledge will need while scenarios are still being read. */
export const expectPledge = ({ options: { draws = DEFAULT_PLEDGE_DRAWS, quick, workers } }: Pick<Context, "options">): void => {
  if (!quick) callCrew({ kind: "pledge", draws }, workers);
};

type Question = { readonly by?: string; readonly until?: string };

/** The model of the pledge under one scenario, with the user's seed and draws. */
export function pledgeUnder(scenario: Scenario, { options: { seed, draws, quick, workers } }: Pick<Context, "options">, question: Question = {}, progress?: (done: number) => void): Promise<PledgeRun> {
  return runPledgeWith(crewFor(workers), scenario, readFacts(), {
    quick, dataHashes: hashFacts(), ...question, ...(seed === undefined ? {} : { seed }), ...(draws === undefined ? {} : { draws }), ...(progress === undefined ? {} : { progress }),
  });
}

/** Several scenarios with the same luck, so that differences between them are not chance; one that is named twice runs once. */
export async function pledgesUnder(scenarios: readonly Scenario[], context: Context, question: Question = {}): Promise<PledgeRun[]> {
  const known = new Map<string, PledgeRun>();
  const draws = context.options.draws ?? DEFAULT_PLEDGE_DRAWS;
  const progress = await context.progress("drawing the pledge", scenarios.length * draws);
  try {
    const runs: PledgeRun[] = [];
    for (const scenario of scenarios) {
      const key = JSON.stringify([scenario.id, scenario.parameters["pledge.tariff.regime"]]);
      const run = known.get(key) ?? await pledgeUnder(scenario, context, question, (done) => progress.to(runs.length * draws + done));
      known.set(key, run);
      runs.push(run);
    }
    return runs;
  } finally {
    progress.stop();
  }
}
