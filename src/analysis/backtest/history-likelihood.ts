import { FIRST_YEAR } from "../../domain/index.ts";
import type { Facts } from "../../facts/index.ts";
import { drawsOf } from "../../uncertainty/index.ts";
import { logLikelihoodOf } from "./likelihood.ts";
import { pointsOf, readAt } from "./points.ts";
import { replayDraw } from "./replay.ts";
import { HELD_OUT_FROM } from "./roles.ts";
import type { ReplayWork } from "./run.ts";

/** Months of the years that parameters may be fitted on: weights hang on no later one. */
export const FITTED_MONTHS = 12 * (HELD_OUT_FROM - FIRST_YEAR);

/**
 * Log-likelihood of each draw of a replay by its number, as `runBacktest` weighs it, from a run that ends with the years that weights hang
 * on: a third of the months of a whole replay.
 */
export function historyLikelihood({ drawable, extras, seed, runs }: ReplayWork, facts: Facts): (draw: number) => number {
  const draw = drawsOf(drawable, { seed, runs, ...(extras ? { extras } : {}) });
  const points = pointsOf(facts).filter(({ role }) => role === "fitted");
  const likelihood = logLikelihoodOf(points);
  return (index) => {
    const { parameters, extras: own } = draw(index);
    return likelihood(replayDraw(parameters, facts, own, (result) => readAt(result, facts, points), FITTED_MONTHS));
  };
}
