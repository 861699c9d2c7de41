import { uniformStream } from "../streams.ts";

/** Elementary effects need an even number of levels; with four, a step of half the range reaches each level equally often. */
const LEVELS = 4;

export interface Morris {
  readonly runs: number;
  readonly at: (run: number, factor: number) => number;
  /** Factor that differs from the run before, -1 at the start of a trajectory. */
  readonly movedIn: (run: number) => number;
}

/**
 * Trajectories of Morris (1991): each starts at random on a grid and moves every factor once, one at a time in random order, by half
 * its range. Levels are the middles of quarters of (0, 1), so that quantiles stay finite.
 */
export function morrisOf(seed: string, trajectories: number, names: readonly string[]): Morris {
  const length = names.length + 1;
  const starts = names.map((name) => uniformStream(`${seed}\u0000morris start`, name));
  const order = names.map((name) => uniformStream(`${seed}\u0000morris order`, name));
  let latest = -1;
  let ranks: readonly number[] = [];
  const rankOf = (trajectory: number, factor: number): number => {
    if (trajectory !== latest) {
      const keys = order.map((stream) => stream(trajectory));
      const sorted = keys.map((_, at) => at).sort((a, b) => keys[a]! - keys[b]!);
      ranks = keys.map((_, at) => sorted.indexOf(at));
      latest = trajectory;
    }
    return ranks[factor]!;
  };
  return {
    runs: trajectories * length,
    at: (run, factor) => {
      const trajectory = Math.floor(run / length);
      const level = Math.floor(starts[factor]!(trajectory) * LEVELS);
      const moved = rankOf(trajectory, factor) < run % length;
      return (((moved ? level + LEVELS / 2 : level) % LEVELS) + 0.5) / LEVELS;
    },
    movedIn: (run) => {
      const step = (run % length) - 1;
      return step < 0 ? -1 : names.findIndex((_, factor) => rankOf(Math.floor(run / length), factor) === step);
    },
  };
}
