import { bandOf } from "../runner/index.ts";
import type { AnswerValue } from "../report/input.ts";
import type { Case } from "./case.ts";

const UNITS: Readonly<Record<string, string>> = { dependence: "%", runout: "months", unmet: "t element" };

/** Every fifth year is enough for a script; the tables hold all of them. */
const inFifthYear = (name: string): boolean => Number(name.split("@")[1] ?? 0) % 5 === 0;

/** The named values of a case behind `--json`: dependence in every fifth year, run-out and unmet need after a shock. */
export function valuesOf({ run }: Case): Record<string, AnswerValue> {
  const values: Record<string, AnswerValue> = {};
  for (const name of run.outcomes.keys()) {
    const [measure, second] = name.split(".");
    const unit = UNITS[measure];
    if (unit === undefined || !inFifthYear(name)) continue;
    const { value, ...quantiles } = bandOf(run, name);
    // Every outcome rests on inputs of grade C among others, and a chain is as good as its weakest link.
    values[name] = { value, ...quantiles, unit, definition: measure === "dependence" ? second : measure, grade: "C" };
  }
  return values;
}
