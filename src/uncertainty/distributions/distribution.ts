/** What an uncertain number may be: named by its constructor, valid by construction. */
export interface ProbabilityDistribution {
  /** Constructor with its arguments, as a message shows it: "triangular(0, 1, 4)". */
  readonly name: string;
  /** Ends of the support; may be infinite. */
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly variance: number;
  /** Density, or probability of a value of a discrete one. */
  readonly pdf: (x: number) => number;
  readonly cdf: (x: number) => number;
  /** Inverse of the cdf on (0, 1). */
  readonly quantile: (u: number) => number;
}

/** One value of a distribution out of a source of uniform numbers in (0, 1). */
export const sampleOf = ({ quantile }: ProbabilityDistribution, uniform: () => number): number => quantile(uniform());

/** Refuses arguments that make no distribution, naming what was expected. */
export function demand(sound: boolean, name: string, expected: string): asserts sound {
  if (!sound) throw new RangeError(`${name} is no distribution; expected ${expected}`);
}

export const call = (name: string, ...values: readonly number[]): string => `${name}(${values.map((value) => Number(value.toPrecision(6))).join(", ")})`;

export const finite = (...values: readonly number[]): boolean => values.every((value) => Number.isFinite(value));
