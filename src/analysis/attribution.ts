import type { Facts } from "../facts/index.ts";
import { plan, simulatePlan, type Result } from "../minerals/index.ts";
import { drawableOf, extrasOf } from "../runner/index.ts";
import type { Parameters, Scenario } from "../scenario/index.ts";
import { drawOf, type Drawable } from "../uncertainty/index.ts";
import { leversBetween, type Lever } from "./levers.ts";
import { shapley } from "./shapley.ts";

/** A number read off a run. */
export interface Measurement {
  readonly name: string;
  readonly read: (result: Result, parameters: Parameters) => number | null;
}

/** What each lever adds to one outcome: once at central values, and once for each draw. */
export interface Attribution {
  readonly outcome: string;
  /** Central value in the reference and in the scenario. */
  readonly start: number;
  readonly end: number;
  readonly levers: readonly { readonly name: string; readonly central: number; readonly drawn: readonly number[] }[];
}

export interface AttributionOptions {
  readonly seed: string;
  /** Draws behind the ranges; fewer are taken when all coalitions together would pass `mostRuns`. */
  readonly draws: number;
  readonly mostRuns?: number;
  readonly mostLevers?: number;
  readonly progress?: (done: number, total: number) => void;
}

const MOST_RUNS = 1600;
const FEWEST_DRAWS = 8;

/** A scenario's values where its levers are on, the reference's elsewhere. */
function mixed(from: Scenario, to: Scenario, on: readonly Lever[]) {
  const paths = new Set(on.flatMap((lever) => lever.paths));
  const [base, target] = [drawableOf(from), drawableOf(to)];
  const ranges = new Map(base.ranges);
  for (const path of paths) {
    const range = target.ranges.get(path);
    if (range === undefined) ranges.delete(path); else ranges.set(path, range);
  }
  const parameters = Object.fromEntries(Object.keys(from.parameters).map((path) => [path, (paths.has(path) ? to : from).parameters[path]!]));
  const projects = (on.some((lever) => lever.projects) ? to : from).projects;
  const episodes = (on.some((lever) => lever.episodes) ? to : from).episodes;
  return { drawable: { ...base, parameters, ranges } satisfies Drawable, extras: extrasOf({ ...from, projects, episodes }) };
}

/** Draws that fit beside the central values, or none when they would be too few for a range. */
function affordable(levers: number, { draws, mostRuns = MOST_RUNS }: AttributionOptions): number {
  const most = Math.min(draws, Math.floor(mostRuns / 2 ** levers) - 1);
  return most >= FEWEST_DRAWS ? most : 0;
}

/**
 * Splits the difference between two scenarios into levers by Shapley value: every subset of levers is run, so order effects are
 * averaged and the parts sum to the whole. With draws, every subset meets the same luck. Outcomes that are not defined in some
 * coalition (such as a run-out that never comes) are left out.
 */
export function attribution(from: Scenario, to: Scenario, facts: Facts, outcomes: readonly Measurement[], options: AttributionOptions): { readonly draws: number; readonly parts: readonly Attribution[] } {
  const levers = leversBetween(from, to, options.mostLevers);
  const coalitions = 1 << levers.length;
  const draws = levers.length === 0 ? 0 : affordable(levers.length, options);
  const mixes = Array.from({ length: coalitions }, (_, mask) => mixed(from, to, levers.filter((_lever, index) => (mask & (1 << index)) !== 0)));
  let done = 0;
  /** values[draw][outcome][coalition]; the first draw is the central run. */
  const values = Array.from({ length: draws + 1 }, (_, draw) => {
    const perOutcome = outcomes.map(() => Array.from<number | null>({ length: coalitions }));
    mixes.forEach(({ drawable, extras }, mask) => {
      const { parameters, extras: beside } = draw === 0 ? { parameters: drawable.parameters, extras } : drawOf(drawable, { seed: options.seed, runs: draws, extras }, draw - 1);
      const result = simulatePlan(plan(parameters, facts, beside));
      outcomes.forEach(({ read }, index) => { perOutcome[index]![mask] = read(result, parameters); });
      options.progress?.(++done, coalitions * (draws + 1));
    });
    return perOutcome;
  });
  const parts = outcomes.flatMap(({ name }, index): Attribution[] => {
    const rows = values.map((perOutcome) => perOutcome[index]!);
    if (rows.some((row) => row.some((value) => value === null))) return [];
    const known = rows as number[][];
    const split = known.map((row) => shapley(levers.length, (mask) => row[mask]!));
    return [{
      outcome: name, start: known[0]![0]!, end: known[0]![coalitions - 1]!,
      levers: levers.map((lever, place) => ({ name: lever.name, central: split[0]![place]!, drawn: split.slice(1).map((row) => row[place]!) })),
    }];
  });
  return { draws, parts };
}
