/** One thing wrong with an input. Problems are values until the edge, where one printer shows them all. */
export interface Problem {
  readonly file: string;
  /** 1-based; absent when the problem is with the file as a whole. */
  readonly line?: number;
  readonly column?: number;
  /** What is wrong, naming the value, what was expected and, where there is one, the nearest valid name. */
  readonly message: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failure = (problems: readonly Problem[]): Outcome<never> => ({ ok: false, problems });

const place = (problem: Problem): string =>
  problem.line === undefined ? problem.file : `${problem.file}:${problem.line}:${problem.column ?? 1}`;

export const problemText = (problem: Problem): string => `${place(problem)}: ${problem.message}`;

/** File, then line, then column: the order in which a person walks through an editor. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));

/** Bad input from the user: carries every problem found. The command line prints them and exits with code 2. */
export class InputError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(problemText).join("\n"));
    this.name = "InputError";
  }
}

export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new InputError(sortProblems(outcome.problems));
  return outcome.value;
}
