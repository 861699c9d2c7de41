import type { Facts } from "../facts/index.ts";
import { runIdOf, seedWords, type Run } from "../runner/index.ts";
import type { Scenario } from "../scenario/index.ts";
import type { HistoryWeights } from "../uncertainty/index.ts";
import { askedNames, type Ask } from "./ask.ts";
import { NamedRow } from "./named-row.ts";

export interface PartialRun {
  readonly scenario: Scenario;
  readonly facts: Facts;
  readonly ask: Ask;
  readonly central: Float64Array;
  readonly rows: readonly Float64Array[];
  readonly seed: string;
  /** What each row counts; null while they count the same. */
  readonly weights: HistoryWeights | null;
  readonly dataHashes: Readonly<Record<string, string>>;
}

/**
 * The run that sentences and charts read, with the outcomes that were asked for and no others. Its arrays stay in the worker; what
 * needs them is a report's, not a notebook's.
 */
export function partialRun({ scenario, facts, ask, central, rows, seed, weights, dataHashes }: PartialRun): Run {
  const places = new Map(askedNames(ask).map((name, index) => [name, index]));
  const draws = rows.length;
  return {
    scenario, facts, seed, draws, runId: runIdOf(scenario, facts, seedWords(seed, draws, weights !== null), draws, dataHashes),
    outcomes: new NamedRow(places, central), drawn: rows.map((row) => new NamedRow(places, row)), ...(weights === null ? {} : { weights }),
    get result(): never { throw new Error("a notebook's run holds named outcomes only"); },
  };
}
