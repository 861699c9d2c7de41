import { normalQuantile } from "../domain/index.ts";

/** Overruns above this are the tail of the reference classes (Flyvbjerg and Gardner 2023). */
const TAIL_FROM = Math.log(1.5);

export interface Overrun {
  /** Mean and standard deviation of the logarithm of final cost over the amount decided. */
  readonly mu: number;
  readonly sigma: number;
}

/**
 * Lognormal ratio of final to decided cost with mean 1 + `percent`/100 and a share `tail` above 1.5. A pair that no lognormal meets
 * (a tail too fat for its mean) gets the largest spread that the tail allows.
 */
export function overrunOf(percent: number, tail: number): Overrun {
  const mean = Math.log(1 + percent / 100);
  if (tail <= 0) return { mu: mean, sigma: 0 };
  const z = normalQuantile(1 - Math.min(tail, 1 - 1e-9));
  const gap = TAIL_FROM - mean;
  const root = Math.sqrt(Math.max(0, z * z - 2 * gap));
  const sigma = Math.max(0, gap < 0 ? z + root : z - root);
  return { mu: mean - (sigma * sigma) / 2, sigma };
}
