import { hashText, mix, stratifiedStream, uniformStream } from "../streams.ts";
import { owenScrambled, shifted } from "./scramble.ts";
import { dimensionOf } from "./sobol-dimensions.ts";
import { sobolBits } from "./sobol-sequence.ts";

/** One coordinate of a design: the number in (0, 1) of each run. */
export type Column = (run: number) => number;

const WORD = 0x100000000;

/**
 * Sobol coordinate of a name, its bits randomised by (seed, name). A name without a dimension of its own is given a Latin hypercube's
 * coordinate instead (Latin supercube padding, Owen 1998).
 */
function sobolColumn(seed: string, runs: number, name: string, randomised: (bits: number, seed: number) => number, second: boolean): Column {
  const dimension = dimensionOf(name, second);
  if (dimension === null) return stratifiedStream(seed, runs, second ? `${name}\u0000second` : name);
  const key = mix(hashText(`${seed}\u0000sobol\u0000${dimension}`));
  const below = uniformStream(`${seed}\u0000below`, name);
  return (run) => (randomised(sobolBits(run, dimension), key) + below(run)) / WORD;
}

/** Designs in which every run stands for itself. */
export const COLUMNS = {
  random: (seed: string, _runs: number, name: string): Column => uniformStream(seed, name),
  latin: (seed: string, runs: number, name: string): Column => stratifiedStream(seed, runs, name),
  sobol: (seed: string, runs: number, name: string): Column => sobolColumn(seed, runs, name, owenScrambled, false),
  "sobol-shifted": (seed: string, runs: number, name: string): Column => sobolColumn(seed, runs, name, shifted, false),
} as const;

/** How the runs of an ensemble are spread: pseudo-random, Latin hypercube, or Sobol points with Owen scrambling or a digital shift. */
export type Spreading = keyof typeof COLUMNS;
export const SPREADINGS = Object.keys(COLUMNS) as readonly Spreading[];
export const DEFAULT_SPREADING: Spreading = "latin";

/** A second coordinate for each name, independent of the first: Sobol dimensions of its own. */
export const secondColumn = (seed: string, runs: number, name: string): Column => sobolColumn(seed, runs, name, owenScrambled, true);
