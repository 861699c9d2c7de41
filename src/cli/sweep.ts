import { InputError, problemText, type Problem } from "../domain/index.ts";

/** One combination of swept values, as `path=value` texts. */
export type Case = readonly string[];

interface Axis {
  readonly path: string;
  readonly values: readonly string[];
}

function axisOf(text: string): Axis {
  const at = text.indexOf("=");
  const path = text.slice(0, at).trim();
  const values = text.slice(at + 1).split(",").map((value) => value.trim());
  if (at < 1 || values.some((value) => value === "")) {
    throw new InputError([{ file: `--sweep ${text}`, message: "expected path=value,value,... such as stock.days=60,180" }]);
  }
  return { path, values };
}

/** Every combination of `--sweep` options, the first option varying slowest. No option gives one empty case. */
export function sweepCases(sweeps: readonly string[]): Case[] {
  const axes = sweeps.map(axisOf);
  const twice = axes.find(({ path }, index) => axes.findIndex((axis) => axis.path === path) < index);
  if (twice) throw new InputError([{ file: `--sweep ${twice.path}`, message: "is swept twice; put all its values in one option" }]);
  return axes.reduce<Case[]>(
    (cases, { path, values }) => cases.flatMap((earlier) => values.map((value) => [...earlier, `${path}=${value}`])),
    [[]],
  );
}

/** A fault of a swept value, under the option that it was typed in. */
const asSwept = (problem: Problem, sweeps: readonly string[]): Problem => {
  const typed = sweeps.find((text) => problem.file.startsWith(`--set ${axisOf(text).path}=`));
  return typed === undefined ? problem : { ...problem, file: `--sweep ${typed}` };
};

/** Makes something of every combination; what is wrong with any of them is told together, once. */
export function inAllCases<T>(sweeps: readonly string[], make: (set: Case) => T): { readonly set: Case; readonly made: T }[] {
  const problems = new Map<string, Problem>();
  const made = sweepCases(sweeps).flatMap((set) => {
    try {
      return [{ set, made: make(set) }];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) {
        const told = asSwept(problem, sweeps);
        problems.set(problemText(told), told);
      }
      return [];
    }
  });
  if (problems.size > 0) throw new InputError([...problems.values()]);
  return made;
}
