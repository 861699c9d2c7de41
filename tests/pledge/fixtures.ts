import { loadFacts } from "../../src/facts/read.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { ledgerAt, runPledge, type PledgeRun } from "../../src/runner/index.ts";
import type { Ledger } from "../../src/pledge/index.ts";

export const facts = loadFacts();

const CLASS_NAMES = ["nuclear", "smr", "gas", "pipeline", "plant", "factory", "port", "lng"];

/** Nothing moves effort, no cost overruns, and money is no limit. */
export const STEADY = [
  "pledge.momentum.floor=1", "pledge.politics.japan=0", "pledge.politics.us=0", "pledge.politics.successor=1", "pledge.rates.sensitivity=0", "pledge.dataCentre.odds=1",
  "pledge.overrun.deters=0", "pledge.gates.correlation=0", "pledge.overrun.correlation=0", "pledge.newcomers.perRound=0", "pledge.alaska.rate=0", "pledge.decline=0",
  "pledge.funding.jbic=1000", "pledge.funding.nexi=1000", "pledge.funding.multiple=100", "pledge.nuclear.parallel=100", "pledge.nuclear.domestic=0", "pledge.workforce=1", "pledge.deadline=none",
  ...CLASS_NAMES.flatMap((name) => [`pledge.${name}.overrun=0`, `pledge.${name}.spread=0`]),
];

/** Every gate open, quickly, and every amount drawn in full. */
export const CERTAIN = [
  ...STEADY, "pledge.knownUntil=2025-10", "pledge.vet.pass=1", "pledge.vet.years=0", "pledge.tranche.rate=50", "pledge.tranche.priorYears=1000", "pledge.tranche.pick=1",
  "pledge.drawn.least=1", "pledge.drawn.typical=1", "pledge.drawn.most=1.1",
  ...CLASS_NAMES.flatMap((name) => [`pledge.${name}.commit=1`, `pledge.${name}.commitYears=0.1`, `pledge.${name}.buildYears=1`, `pledge.${name}.complete=1`]),
];

export function pledge(set: readonly string[], draws: number, question: { by?: string; until?: string; seed?: string; scenario?: string } = {}): PledgeRun {
  const { scenario = "pledge-reference", ...rest } = question;
  return runPledge(loadScenario(scenario, { set: [...set] }), facts, { draws, ...rest });
}

export const amounts = (run: PledgeRun, ledger: Ledger, date: string): number[] => [...ledgerAt(run, ledger, date)];
export const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
