import type { Extras } from "../minerals/index.ts";
import type { Parameters } from "../scenario/index.ts";
import { drawParameters, type Drawable } from "./draw-parameters.ts";

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
  /** Episodes and projects that the scenario states; drawn ones stand beside them. */
  readonly extras?: Extras;
}

/**
 * The draws of a scenario by number. What does not hang on the number is worked out once, here. A draw depends on the scenario, the
 * seed, the number of runs and its own number alone, so that any worker makes the same one.
 */
export function drawsOf(scenario: Drawable, { seed, runs, extras }: DrawOptions): (run: number) => Draw {
  return (run) => ({ parameters: drawParameters(scenario, seed, run, runs), ...(extras ? { extras } : {}) });
}
