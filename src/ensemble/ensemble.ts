import { sha256 } from "../domain/index.ts";
import type { Facts } from "../facts/index.ts";
import { centralRun, DEFAULT_SEED, drawableOf, extrasOf, outcomeNames, runHashOf, seedWords, type OutcomeNames, type Work } from "../runner/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { pastOf } from "../study/history.ts";
import { chokepointYear } from "../study/chokepoint-year.ts";
import { SUPPLY_ELEMENTS } from "../study/parts/supply.ts";
import { titleOf } from "../study/title.ts";
import type { EnsembleWork } from "./work.ts";

/** What tells one ensemble from another. Shards and a file that is continued must agree in it. */
export interface Identity {
  readonly scenario: string;
  readonly title: string;
  readonly runId: string;
  /** SHA-256 of everything that the numbers hang on; the run id is its beginning. */
  readonly hash: string;
  readonly seed: string;
  readonly draws: number;
  readonly weighed: boolean;
  /** Id of the scenario whose replay of history weighs the draws; null when they are not weighed. */
  readonly history: string | null;
}

export interface EnsembleOptions {
  readonly seed?: string;
  readonly draws: number;
  /** What the report is headed with, where the scenario is read back from its resolved form, which does not know what was set on the way. */
  readonly title?: string;
  /** SHA-256 of the data files, part of the identity. */
  readonly dataHashes: Readonly<Record<string, string>>;
}

/** A scenario about to be drawn many times, its draws kept in a file. */
export interface Ensemble {
  readonly scenario: Scenario;
  /** Whose replay of history weighs the draws; null when they are not weighed. */
  readonly history: Scenario | null;
  readonly facts: Facts;
  readonly identity: Identity;
  readonly central: ReturnType<typeof centralRun>;
  readonly names: OutcomeNames;
  readonly work: Work & { readonly given: EnsembleWork };
}

/** Raise it when the layout of the file changes, so that no file is continued in another layout. */
const LAYOUT = 3;
const DIGITS = 6;

/** Months around a shock are kept as far as the tables of an ensemble need them, the stock on the eve; arrivals by group, not by each of some twenty sources, which would take as much room as all the rest. */
const isKept = (name: string): boolean => (!name.startsWith("path.") || /^path\.stock_left\..*@-1$/.test(name)) && !name.startsWith("arrivals.");

/** Puts an ensemble together; nothing is drawn yet. */
export function ensembleOf(scenario: Scenario, history: Scenario | null, facts: Facts, { seed = DEFAULT_SEED, draws, dataHashes, title }: EnsembleOptions): Ensemble {
  const central = centralRun(scenario, facts, { seed, draws, readings: { chokepoints: chokepointYear(scenario), origins: SUPPLY_ELEMENTS } });
  const names = outcomeNames(new Map([...central.outcomes].filter(([name]) => isKept(name))));
  const past = history === null ? null : pastOf(history);
  const given: EnsembleWork = {
    outcomes: { ...central.work.given, names },
    past: past === null ? null : { drawable: drawableOf(past), extras: extrasOf(past), seed, runs: draws },
  };
  const words = seedWords(seed, draws, past !== null);
  const hash = sha256([LAYOUT, runHashOf(scenario, facts, words, draws, dataHashes), past === null ? "" : runHashOf(past, facts, words, draws, dataHashes)].join("\n"));
  return {
    scenario, history, facts, central, names,
    identity: { scenario: scenario.id, title: title ?? titleOf(scenario), runId: hash.slice(0, DIGITS), hash, seed, draws, weighed: past !== null, history: history?.id ?? null },
    work: { kind: "ensemble", given, draws, width: names.names.length + 1 },
  };
}
