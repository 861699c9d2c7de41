import type { Facts } from "../facts/index.ts";
import { plan, simulatePlan } from "../minerals/index.ts";
import { extrasOf, drawableOf } from "../runner/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { drawOf, type Drawable } from "../uncertainty/index.ts";
import { readAsked, type Ask } from "./ask.ts";

/** A scenario in the plain terms that can be handed to a worker, and what to read off its runs. */
export interface Task {
  readonly drawable: Drawable;
  readonly extras: ReturnType<typeof extrasOf>;
  readonly seed: string;
  readonly draws: number;
  readonly ask: Ask;
}

export const taskOf = (scenario: Scenario, seed: string, draws: number, ask: Ask): Task => ({ drawable: drawableOf(scenario), extras: extrasOf(scenario), seed, draws, ask });

/** Number of the run at central values, beside the draws 0, 1, 2 ... */
export const CENTRAL = -1;

/** Outcomes of one draw, or of the central run: the same parameters and luck as `runScenario` gives it. */
export function drawOutcomes({ drawable, extras, seed, draws, ask }: Task, facts: Facts, draw: number): (number | null)[] {
  const { parameters, extras: beside } = draw === CENTRAL ? { parameters: drawable.parameters, extras } : drawOf(drawable, { seed, runs: draws, extras }, draw);
  return readAsked(ask, simulatePlan(plan(parameters, facts, beside)), parameters);
}
