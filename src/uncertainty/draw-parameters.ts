import type { Parameters } from "../scenario/index.ts";
import type { Drawable } from "./drawable.ts";
import { drawOf, movedValues } from "./draws.ts";

/** Parameters of draw `run` out of `runs`, without what is drawn beside them. */
export const drawParameters = (scenario: Drawable, seed: string, run: number, runs: number): Parameters => drawOf(scenario, { seed, runs }, run).parameters;

/**
 * The same for the pledge, all draws at once: a function that writes draw `run` into `into`, in the order of `paths`. Paths that are
 * not uncertain keep their central value.
 */
export function pledgeDraws(scenario: Drawable, paths: readonly string[], seed: string, runs: number): (run: number, into: Float64Array) => void {
  const moved = new Map(movedValues(scenario, "pledge", { seed, runs }).map((value) => [value.path, value]));
  const columns = paths.map((path): ((run: number) => number) => {
    const value = moved.get(path);
    const centre = Number(scenario.parameters[path]);
    return value === undefined ? () => centre : (run) => Number(value.at(value.luck(run)));
  });
  return (run, into) => columns.forEach((column, index) => void (into[index] = column(run)));
}
