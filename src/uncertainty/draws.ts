import type { Extras } from "../minerals/index.ts";
import type { Parameters } from "../scenario/index.ts";
import { drawnEpisodes } from "./arrival-episodes.ts";
import { correlatedColumns } from "./correlated.ts";
import { COLUMNS, DEFAULT_SPREADING, type Column, type Spreading } from "./designs/index.ts";
import type { Drawable } from "./drawable.ts";
import { drawnValues, type Model } from "./drawn-values.ts";
import type { Quantile } from "./shape-quantile.ts";

/** What one run of the engine is given: its parameters, and whatever was drawn beside them. */
export interface Draw {
  readonly parameters: Parameters;
  /** Episodes and projects of this draw, those of the scenario among them; absent when neither was given nor drawn. */
  readonly extras?: Extras;
}

export interface DrawOptions {
  readonly seed: string;
  /** How many draws there are in all, also when a worker makes a few of them. */
  readonly runs: number;
  /** How draws are spread; a Latin hypercube unless said otherwise. */
  readonly kind?: Spreading;
  /** Episodes and projects that the scenario states; drawn ones stand beside them. */
  readonly extras?: Extras;
}

/** One uncertain value with its luck. */
export interface Moved {
  readonly path: string;
  readonly at: Quantile;
  readonly luck: Column;
}

/** Every value that draws of a model move, with its luck, worked out once for all draws. */
export function movedValues(scenario: Drawable, model: Model, { seed, runs, kind = DEFAULT_SPREADING }: DrawOptions): Moved[] {
  const own = (name: string): Column => COLUMNS[kind](seed, runs, name);
  const together = correlatedColumns(scenario.correlations ?? [], own);
  return drawnValues(scenario, model).map(({ path, at }) => ({ path, at, luck: together.get(path) ?? own(path) }));
}

/**
 * The draws of a scenario by number. What does not hang on the number is worked out once, here. A draw depends on the scenario, the
 * seed, the number of runs and its own number alone, so that any worker makes the same one. The same (seed, run) meets the same luck in
 * every scenario, so that differences between scenarios are not noise (common random numbers).
 */
export function drawsOf(scenario: Drawable, options: DrawOptions): (run: number) => Draw {
  const moved = movedValues(scenario, "minerals", options);
  const { seed, extras } = options;
  // A copy of a copy: V8 copies what it has laid out itself in a twentieth of the time that it takes for an object put together name by name.
  const base = { ...scenario.parameters };
  return (run) => {
    const values: Record<string, Parameters[string]> = { ...base };
    for (const { path, at, luck } of moved) values[path] = at(luck(run));
    const arrived = drawnEpisodes(values, seed, run);
    const beside = arrived.length === 0 ? extras : { ...extras, episodes: [...(extras?.episodes ?? []), ...arrived] };
    return { parameters: Object.freeze(values), ...(beside ? { extras: beside } : {}) };
  };
}

const latest = new WeakMap<Drawable, { readonly options: DrawOptions; readonly draws: (run: number) => Draw }>();

const same = (one: DrawOptions, other: DrawOptions): boolean => one.seed === other.seed && one.runs === other.runs && one.kind === other.kind && one.extras === other.extras;

/** One draw; what `drawsOf` works out is kept between calls for the same scenario. */
export function drawOf(scenario: Drawable, options: DrawOptions, run: number): Draw {
  let known = latest.get(scenario);
  if (known === undefined || !same(known.options, options)) latest.set(scenario, known = { options, draws: drawsOf(scenario, options) });
  return known.draws(run);
}
