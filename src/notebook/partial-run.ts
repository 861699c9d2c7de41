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
  /** Draws that were asked for: with fewer rows the run is still under way and has no id, since no command repeats it. */
  readonly asked?: number;
  readonly seed: string;
  /** What each row counts; null while they count the same. */
  readonly weights: HistoryWeights | null;
  readonly dataHashes: Readonly<Record<string, string>>;
}

const UNDER_WAY = "under way";

const known = new WeakMap<Ask, ReadonlyMap<string, number>>();

/** Where each outcome stands in a row; one question is asked again and again. */
function placesOf(ask: Ask): ReadonlyMap<string, number> {
  const places = known.get(ask) ?? new Map(askedNames(ask).map((name, index) => [name, index]));
  known.set(ask, places);
  return places;
}

/**
 * The run that sentences and charts read, with the outcomes that were asked for and no others. Its arrays stay in the worker; what
 * needs them is a report's, not a notebook's.
 */
export function partialRun({ scenario, facts, ask, central, rows, asked = rows.length, seed, weights, dataHashes }: PartialRun): Run {
  const places = placesOf(ask);
  const draws = rows.length;
  return {
    scenario, facts, seed, draws, runId: draws < asked ? UNDER_WAY : runIdOf(scenario, facts, seedWords(seed, draws, weights !== null), draws, dataHashes),
    outcomes: new NamedRow(places, central), drawn: rows.map((row) => new NamedRow(places, row)), ...(weights === null ? {} : { weights }),
    get result(): never { throw new Error("a notebook's run holds named outcomes only"); },
  };
}
