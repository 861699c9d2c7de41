import { problemText, sortProblems, type Problem } from "../domain/index.ts";

/** The facts in data/ do not hold together. The scenario may be fine, so this exits with a code of its own. */
export class DataError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(sortProblems(problems).map(problemText).join("\n"));
    this.name = "DataError";
    this.problems = sortProblems(problems);
  }
}
