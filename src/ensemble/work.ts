import { historyLikelihood, type ReplayWork } from "../analysis/backtest/index.ts";
import type { Facts } from "../facts/index.ts";
import { prepareOutcomes, type DoDraw, type OutcomeWork } from "../runner/index.ts";

/** What the draws of an ensemble need, in plain terms that another thread can be given. */
export interface EnsembleWork {
  readonly outcomes: OutcomeWork;
  /** The history that draws are weighed by; null for draws that are not weighed. */
  readonly past: ReplayWork | null;
}

/** Draws of an ensemble: the log-likelihood of history first, then the outcomes by name. */
export function prepareEnsemble({ outcomes, past }: EnsembleWork, facts: Facts): DoDraw {
  const simulate = prepareOutcomes(outcomes, facts);
  const likelihood = past === null ? null : historyLikelihood(past, facts);
  return (draw, into, at) => {
    simulate(draw, into, at + 1);
    into[at] = likelihood === null ? Number.NaN : likelihood(draw);
  };
}
