import type { Facts } from "../facts/index.ts";
import type { Outcomes } from "../measures/index.ts";
import { runIdOf, seedWords, type Run } from "../runner/index.ts";
import type { Scenario } from "../scenario/index.ts";

/** What came back of a task so far. */
export interface Drawn {
  readonly names: readonly string[];
  readonly central: readonly (number | null)[];
  /** Rows of the draws that are done, in the order of their numbers. */
  readonly rows: readonly (readonly (number | null)[])[];
}

const outcomes = (names: readonly string[], row: readonly (number | null)[]): Outcomes => new Map(names.map((name, index) => [name, row[index] ?? null]));

/**
 * The run that sentences and charts read, with the outcomes that were asked for and no others. Its arrays stay in the worker; what
 * needs them is a report's, not a notebook's.
 */
export function partialRun(scenario: Scenario, facts: Facts, { names, central, rows }: Drawn, seed: string, dataHashes: Readonly<Record<string, string>>): Run {
  return {
    scenario, facts, seed, draws: rows.length, runId: runIdOf(scenario, facts, seedWords(seed, rows.length, false), rows.length, dataHashes),
    outcomes: outcomes(names, central), drawn: rows.map((row) => outcomes(names, row)),
    get result(): never { throw new Error("a notebook's run holds named outcomes only"); },
  };
}
