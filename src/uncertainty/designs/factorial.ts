/** A full factorial design: every combination of levels once, the last factor changing fastest. */
export interface Factorial {
  readonly runs: number;
  readonly levelAt: (run: number, factor: number) => number;
  /** Middle of the level's stretch of (0, 1). */
  readonly at: (run: number, factor: number) => number;
}

/** `levels` holds how many values each factor takes, as a sweep gives them. */
export function factorialOf(levels: readonly number[]): Factorial {
  if (!levels.every((count) => Number.isInteger(count) && count > 0)) throw new RangeError(`levels [${levels.join(", ")}]; expected whole numbers of 1 or more`);
  const strides = levels.map((_, factor) => levels.slice(factor + 1).reduce((product, count) => product * count, 1));
  const levelAt = (run: number, factor: number): number => Math.floor(run / strides[factor]!) % levels[factor]!;
  return { runs: levels.reduce((product, count) => product * count, 1), levelAt, at: (run, factor) => (levelAt(run, factor) + 0.5) / levels[factor]! };
}
