/** Parameters that hang together: each pair of them with this rank correlation (Spearman). */
export interface Correlation {
  readonly names: readonly string[];
  readonly rank: number;
  readonly why: string;
}

/** All names that hang together directly or through others, and how. */
export interface CorrelationGroup {
  readonly names: readonly string[];
  /** Correlation of the normal scores. */
  readonly matrix: readonly (readonly number[])[];
  /** Lower triangular Cholesky factor of the matrix; null when it is not positive definite, so that no such quantities exist. */
  readonly factor: readonly (readonly number[])[] | null;
}

/** Correlation of normal scores whose ranks correlate as asked (Pearson 1907). */
const scoreCorrelation = (rank: number): number => 2 * Math.sin((Math.PI * rank) / 6);

/** Smallest pivot that rounding leaves to a matrix that is only just singular. */
const LEAST_PIVOT = 1e-10;

export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!;
      for (let k = 0; k < column; k++) rest -= factor[row]![k]! * factor[column]![k]!;
      if (row !== column) { factor[row]![column] = rest / factor[column]![column]!; continue; }
      if (rest < LEAST_PIVOT) return null;
      factor[row]![row] = Math.sqrt(rest);
    }
  }
  return factor;
}

/** Names by whom they hang together with, in the order in which they are first named. Pairs that no line names have rank correlation 0. */
export function groupsOf(correlations: readonly Correlation[]): CorrelationGroup[] {
  const sets: string[][] = [];
  for (const { names } of correlations) {
    const touched = sets.filter((set) => set.some((name) => names.includes(name)));
    const joined = [...new Set([...touched.flat(), ...names])];
    sets.splice(0, sets.length, ...sets.filter((set) => !touched.includes(set)), joined);
  }
  return sets.map((names) => {
    const matrix = names.map((left) => names.map((right) => {
      const line = correlations.findLast((one) => one.names.includes(left) && one.names.includes(right));
      return left === right ? 1 : line ? scoreCorrelation(line.rank) : 0;
    }));
    return { names, matrix, factor: choleskyFactor(matrix) };
  });
}

const STEPS = 200;

/** Lowest and highest rank correlation, in hundredths, that a line may take while the others stand; null when none will do. */
export function possibleRanks(correlations: readonly Correlation[], line: Correlation): readonly [number, number] | null {
  const fits = (rank: number): boolean => groupsOf(correlations.map((one) => (one === line ? { ...one, rank } : one))).every(({ factor }) => factor !== null);
  const ranks = Array.from({ length: STEPS - 1 }, (_, step) => (step + 1 - STEPS / 2) / (STEPS / 2)).filter(fits);
  return ranks.length === 0 ? null : [ranks[0]!, ranks.at(-1)!];
}
