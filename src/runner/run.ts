import type { Facts } from "../facts/index.ts";
import { askedInto, askedOfDrawInto, needsWhole, outcomesAsked, quantilesOf, type Outcomes, type Quantiles, type Readings } from "../measures/index.ts";
import { plan, simulateDraw, simulateLent, simulatePlan, whileBorrowing, type Extras, type Result } from "../minerals/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { drawableOf, drawsOf, type Drawable, type HistoryWeights } from "../uncertainty/index.ts";
import { doAll, type Crew, type Done, type DoDraw, type FailedDraw, type Work } from "./crew.ts";
import { outcomeNames, outcomeRow, outcomeWriter, type OutcomeNames } from "./outcome-rows.ts";
import { runIdOf } from "./run-id.ts";

export { drawableOf };

export interface RunOptions {
  readonly seed?: string;
  /** Number of draws behind the bands; 0 = single run at central values. */
  readonly draws?: number;
  readonly quick?: boolean;
  /** What each draw counts by how well it replays history; absent = all the same. */
  readonly weights?: HistoryWeights;
  /** What is read off every draw beside the usual outcomes; no part of the run id, since it changes no draw. */
  readonly readings?: Readings;
  /** SHA-256 of the data files, part of the run id. */
  readonly dataHashes?: Readonly<Record<string, string>>;
  /** Called after each draw with how many are done. */
  readonly progress?: (done: number) => void;
}

/** Quantiles of an outcome in which some draws never come to it. */
export interface NeverBand extends Quantiles {
  readonly share_never: number;
}

/** What draws that are kept in a file come to, by outcome. */
export interface RunSummary {
  readonly bands: ReadonlyMap<string, Quantiles>;
  readonly never: ReadonlyMap<string, NeverBand>;
}

/** A scenario run at its central values, with outcomes of a small ensemble over its ranges. */
export interface Run {
  readonly scenario: Scenario;
  readonly facts: Facts;
  readonly runId: string;
  readonly seed: string;
  readonly draws: number;
  readonly result: Result;
  readonly outcomes: Outcomes;
  readonly drawn: readonly Outcomes[];
  /** What each of them counts; absent when they count the same. */
  readonly weights?: HistoryWeights;
  /** What the draws come to, where they are too many to hold: then `drawn` is empty. */
  readonly summary?: RunSummary;
  /** Draws that threw; they have no outcomes. */
  readonly failed?: readonly FailedDraw[];
}

export const DEFAULT_SEED = "lodestone";
export const DEFAULT_DRAWS = 200;

/** Episodes and project overrides of a scenario, in the engine's terms. */
export const extrasOf = (scenario: Scenario): Extras => ({ episodes: scenario.episodes, projects: scenario.projects });

/** What the draws of a scenario need, in plain terms that another thread can be given. */
export interface OutcomeWork {
  readonly drawable: Drawable;
  readonly extras: Extras;
  readonly seed: string;
  readonly runs: number;
  readonly names: OutcomeNames;
  readonly readings?: Readings;
}

/** Draws of a scenario: parameters, run, outcomes. */
export function prepareOutcomes({ drawable, extras, seed, runs, names, readings = {} }: OutcomeWork, facts: Facts): DoDraw {
  const draw = drawsOf(drawable, { seed, runs, extras });
  const whole = needsWhole(readings);
  const row = outcomeWriter(names);
  return (index, into, at) => {
    const { parameters, extras: own } = draw(index);
    whileBorrowing(() => {
      const compiled = plan(parameters, facts, own);
      row.begin(into, at);
      if (whole) askedInto(row, simulateLent(compiled), parameters, readings);
      else askedOfDrawInto(row, simulateDraw(compiled), parameters, readings);
    });
  };
}

/** The central run of a scenario and the work that its draws are. */
export function centralRun(scenario: Scenario, facts: Facts, { seed = DEFAULT_SEED, draws: asked = DEFAULT_DRAWS, quick = false, readings = {} }: RunOptions = {}) {
  const draws = quick ? 0 : asked;
  const extras = extrasOf(scenario);
  const result = simulatePlan(plan(scenario.parameters, facts, extras));
  const outcomes = outcomesAsked(result, scenario.parameters, readings);
  const names = outcomeNames(outcomes);
  const given: OutcomeWork = { drawable: drawableOf(scenario), extras, seed, runs: draws, names, readings };
  const work = { kind: "outcomes", given, draws, width: names.names.length } satisfies Work;
  return { scenario, facts, seed, draws, result, outcomes, work };
}

/** The seed as a run id counts it: draws that are not weighed make another run. */
export const seedWords = (seed: string, draws: number, weighed: boolean): string => (draws > 0 && !weighed ? `${seed} prior` : seed);

/** Puts a run together from its central run and what its draws left. */
export function runFrom({ work, ...central }: ReturnType<typeof centralRun>, { values, failed }: Done, options: RunOptions = {}): Run {
  const { scenario, facts, seed, draws } = central;
  const { names } = work.given;
  const weighed = draws > 0 && options.weights !== undefined;
  return {
    ...central, drawn: Array.from({ length: draws }, (_, draw) => outcomeRow(names, values, draw * work.width)), failed,
    ...(weighed ? { weights: options.weights } : {}),
    runId: runIdOf(scenario, facts, seedWords(seed, draws, weighed), draws, options.dataHashes ?? {}),
  };
}

/**
 * Runs a scenario in this thread: once at central values and `draws` times over its ranges. The run id is a hash of the resolved
 * values, the data and the engine's version; equal ids give equal bytes.
 */
export function runScenario(scenario: Scenario, facts: Facts, options: RunOptions = {}): Run {
  const central = centralRun(scenario, facts, options);
  return runFrom(central, doAll(prepareOutcomes(central.work.given, facts), central.work, options.progress), options);
}

/** The same with the draws done by a crew. */
export async function runWith(crew: Crew, scenario: Scenario, facts: Facts, options: RunOptions = {}): Promise<Run> {
  const central = centralRun(scenario, facts, options);
  return runFrom(central, await crew.do(central.work, options.progress), options);
}

/** Central value and band of a named outcome. */
export function bandOf(run: Run, name: string): Quantiles & { readonly value: number | null } {
  const value = run.outcomes.get(name) ?? null;
  const known = run.summary?.bands.get(name);
  if (known !== undefined) return { value, ...known };
  return { value, ...quantilesOf(value, run.drawn.map((outcomes) => outcomes.get(name) ?? null), run.weights?.shares) };
}

/** Share of draws, each by its weight, that pass a test; null with fewer than two draws. */
export function shareOfDraws(run: Run, passes: (outcomes: Outcomes) => boolean): number | null {
  const { drawn, weights } = run;
  if (drawn.length < 2) return null;
  if (weights === undefined) return drawn.filter(passes).length / drawn.length;
  return drawn.reduce((share, outcomes, draw) => share + (passes(outcomes) ? weights.shares[draw]! : 0), 0);
}

/** Share of draws in which a named outcome passes a test; null with fewer than two draws. */
export const chanceOf = (run: Run, name: string, test: (value: number | null) => boolean): number | null =>
  shareOfDraws(run, (outcomes) => test(outcomes.get(name) ?? null));
