import { historyLikelihood } from "../analysis/backtest/history-likelihood.ts";
import type { Facts } from "../facts/index.ts";
import { extrasOf, drawableOf } from "../runner/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { drawsOf, type Draw, type Drawable } from "../uncertainty/index.ts";
import { pastOf } from "../study/history.ts";
import type { Ask } from "./ask.ts";
import { keptDraws } from "./kept-draws.ts";
import { pledgeRow } from "./pledge-rows.ts";

interface Drawing {
  readonly drawable: Drawable;
  readonly seed: string;
  readonly draws: number;
}

/** A scenario in plain terms that can be sent to a worker, and what to read off its runs. */
export interface MineralTask extends Drawing {
  readonly model: "minerals";
  readonly extras: ReturnType<typeof extrasOf>;
  readonly ask: Ask;
}
export interface PledgeTask extends Drawing {
  readonly model: "pledge";
  /** Day by which projects are judged. */
  readonly by: string;
}
/** How well each draw replays history: a row holds the logarithm of its likelihood. */
export interface HistoryTask extends Drawing {
  readonly model: "history";
  readonly extras: ReturnType<typeof extrasOf>;
}
export type Task = MineralTask | PledgeTask | HistoryTask;

export const mineralTask = (scenario: Scenario, seed: string, draws: number, ask: Ask): MineralTask =>
  ({ model: "minerals", drawable: drawableOf(scenario), extras: extrasOf(scenario), seed, draws, ask });

export const pledgeTask = (scenario: Scenario, seed: string, draws: number, by: string): PledgeTask => ({ model: "pledge", drawable: drawableOf(scenario), seed, draws, by });

export function historyTask(reference: Scenario, seed: string, draws: number): HistoryTask {
  const past = pastOf(reference);
  return { model: "history", drawable: drawableOf(past), extras: extrasOf(past), seed, draws };
}

/** Number of the run at central values, beside the draws 0, 1, 2 ... Only rare earths have one: luck is in every run of the pledge. */
export const CENTRAL = -1;
export const hasCentral = ({ model }: Task): boolean => model === "minerals";

/** Runs of the tasks before, by the question, seed and number of draws that they share: where a lever moves, most of a run stays. */
export interface Earlier { key: string; runs: ReturnType<typeof keptDraws> | null }

/** What a draw comes to, in one row. Draw by draw the parameters and luck are those of a report. `earlier` lets tasks of one question begin where they part from the last. */
export function rowOf(task: Task, facts: Facts, earlier: Earlier = { key: "", runs: null }): (draw: number) => Float64Array {
  if (task.model === "pledge") return pledgeRow(task.drawable, facts, task.seed, task.draws, task.by);
  const { drawable, extras, seed, draws } = task;
  if (task.model === "history") {
    const likelihood = historyLikelihood({ drawable, extras, seed, runs: draws }, facts);
    return (draw) => Float64Array.of(likelihood(draw));
  }
  // The central run is asked for first and needs no draws.
  let sample: ReturnType<typeof drawsOf> | null = null;
  const drawn = (draw: number): Draw => (sample ??= drawsOf(drawable, { seed, runs: draws, extras }))(draw);
  const key = JSON.stringify([task.ask, seed, draws]);
  if (earlier.key !== key || earlier.runs === null) Object.assign(earlier, { key, runs: keptDraws(task.ask, facts) });
  const run = earlier.runs!;
  return (draw) => {
    const { parameters, extras: own } = draw === CENTRAL ? { parameters: drawable.parameters, extras } : drawn(draw);
    return run(draw, parameters, own);
  };
}
