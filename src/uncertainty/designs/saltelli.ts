import { COLUMNS, secondColumn } from "./columns.ts";

/** Which point of a block a run is: the first sample, the second one, or the first with one factor of the second. */
export type SaltelliPoint = "first" | "second" | number;

export interface Saltelli {
  readonly runs: number;
  readonly at: (run: number, factor: number) => number;
  readonly pointIn: (run: number) => SaltelliPoint;
}

/**
 * Radial sampling for variance-based indices (Saltelli and others 2010): in each of `base` blocks a point of A, a point of B, and for each
 * factor the point of A with that factor's coordinate of B. Both from one scrambled Sobol sequence in twice as many dimensions.
 */
export function saltelliOf(seed: string, base: number, names: readonly string[]): Saltelli {
  const block = names.length + 2;
  const first = names.map((name) => COLUMNS.sobol(seed, base, name));
  const second = names.map((name) => secondColumn(seed, base, name));
  const pointIn = (run: number): SaltelliPoint => {
    const place = run % block;
    return place === 0 ? "first" : place === 1 ? "second" : place - 2;
  };
  return {
    runs: base * block, pointIn,
    at: (run, factor) => {
      const point = pointIn(run);
      return (point === "second" || point === factor ? second : first)[factor]!(Math.floor(run / block));
    },
  };
}
