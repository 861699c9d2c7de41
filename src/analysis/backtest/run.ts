import type { Facts } from "../../facts/index.ts";
import type { Extras } from "../../minerals/index.ts";
import { drawParameters, type Drawable } from "../../uncertainty/index.ts";
import { backtest, type Backtest } from "./backtest.ts";
import { replayPlaces, replayPathRows, type ReplayPathRow } from "./paths.ts";
import { pointsOf, readAt } from "./points.ts";
import { replay } from "./replay.ts";

export interface ReplayOptions {
  readonly seed: string;
  /** Number of draws behind the bands; 0 = central values alone. */
  readonly draws: number;
  readonly extras?: Extras;
  /** Called after each run with how many are done. */
  readonly progress?: (done: number) => void;
}

/** A back-test with the model's path between the published points. */
export interface ReplayedHistory extends Backtest {
  readonly paths: readonly ReplayPathRow[];
}

/** Replays history once at central values and `draws` times over their ranges, and holds it against the published points. */
export function runBacktest(scenario: Drawable, facts: Facts, { seed, draws, extras, progress }: ReplayOptions): ReplayedHistory {
  const points = pointsOf(facts);
  const between = replayPlaces(facts);
  const places = [...points, ...between];
  const central = readAt(replay(scenario.parameters, facts, extras), facts, places);
  progress?.(1);
  const drawn: Float64Array[] = [];
  for (let run = 0; run < draws; run++) {
    drawn.push(readAt(replay(drawParameters(scenario, seed, run, draws), facts, extras), facts, places));
    progress?.(run + 2);
  }
  const rest = (values: Float64Array): Float64Array => values.subarray(points.length);
  return { ...backtest(central, drawn, facts), paths: replayPathRows(between, rest(central), drawn.map(rest)) };
}
