import { loadFacts } from "../../src/facts/read.ts";
import { runScenario } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import type { Case } from "../../src/study/index.ts";

export const facts = loadFacts();
export const origin = { startedAt: "2026-11-23T10:00:00.000Z", dataHashes: {} };
export const silent = async () => ({ to: () => undefined, stop: () => undefined });

const known = new Map<string, Case>();

/** A scenario at central values, with what the command line would set; each run once for a file. */
export function caseOf(name: string, ...set: string[]): Case {
  const key = [name, ...set].join(" ");
  const before = known.get(key);
  if (before) return before;
  const scenario = loadScenario(name, { set });
  const one = { id: scenario.id, title: scenario.title, short: scenario.title.split(": ")[0], family: scenario.id.split("/")[0], run: runScenario(scenario, facts, { quick: true }) };
  known.set(key, one);
  return one;
}
