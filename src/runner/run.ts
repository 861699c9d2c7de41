import type { Facts } from "../facts/index.ts";
import { outcomesOf, quantilesOf, type Outcomes, type Quantiles } from "../measures/index.ts";
import { plan, simulatePlan, type Extras, type Result } from "../minerals/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { drawParameters, type Drawable, type HistoryWeights } from "../uncertainty/index.ts";
import { runIdOf } from "./run-id.ts";

export interface RunOptions {
  readonly seed?: string;
  /** Number of draws behind the bands; 0 = single run at central values. */
  readonly draws?: number;
  readonly quick?: boolean;
  /** What each draw counts by how well it replays history; absent = all the same. */
  readonly weights?: HistoryWeights;
  /** SHA-256 of the data files, part of the run id. */
  readonly dataHashes?: Readonly<Record<string, string>>;
  /** Called after each draw with how many are done. */
  readonly progress?: (done: number) => void;
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
}

export const DEFAULT_SEED = "lodestone";
export const DEFAULT_DRAWS = 48;

/** Episodes and project overrides of a scenario, in the engine's terms. */
export const extrasOf = (scenario: Scenario): Extras => ({ episodes: scenario.episodes, projects: scenario.projects });

/** Which values a scenario fixed and which ranges it gave: a fixed value is not drawn. */
export function drawableOf(scenario: Scenario): Drawable {
  const ranges = new Map<string, { low: number; high: number } | null>();
  for (const value of scenario.resolved.values()) {
    if ("default" in value.origin) continue;
    ranges.set(value.path, rangeOf(value.distribution));
  }
  return { parameters: scenario.parameters, ranges };
}

function rangeOf(distribution: unknown): { low: number; high: number } | null {
  const shape = distribution as { low?: number; high?: number; p05?: number; p95?: number } | null;
  if (!shape) return null;
  const low = shape.low ?? shape.p05;
  const high = shape.high ?? shape.p95;
  return low === undefined || high === undefined ? null : { low, high };
}

/**
 * Runs a scenario in process: once at central values and `draws` times over its ranges. The run id is a hash of the resolved
 * values, the data and the engine's version; equal ids give equal bytes.
 */
export function runScenario(scenario: Scenario, facts: Facts, options: RunOptions = {}): Run {
  const seed = options.seed ?? DEFAULT_SEED;
  const draws = options.quick ? 0 : (options.draws ?? DEFAULT_DRAWS);
  const extras = extrasOf(scenario);
  const result = simulatePlan(plan(scenario.parameters, facts, extras));
  const drawable = drawableOf(scenario);
  const drawn: Outcomes[] = [];
  for (let run = 0; run < draws; run++) {
    const parameters = drawParameters(drawable, seed, run, draws);
    drawn.push(outcomesOf(simulatePlan(plan(parameters, facts, extras)), parameters));
    options.progress?.(run + 1);
  }
  return {
    scenario, facts, seed, draws, result, drawn, ...(draws > 0 && options.weights ? { weights: options.weights } : {}),
    runId: runIdOf(scenario, facts, draws > 0 && options.weights === undefined ? `${seed} prior` : seed, draws, options.dataHashes ?? {}),
    outcomes: outcomesOf(result, scenario.parameters),
  };
}

/** Central value and band of a named outcome. */
export function bandOf(run: Run, name: string): Quantiles & { readonly value: number | null } {
  const value = run.outcomes.get(name) ?? null;
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
