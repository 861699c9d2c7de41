import { yearOf } from "../domain/index.ts";
import { shockStart } from "../measures/index.ts";
import { bandOf } from "../runner/index.ts";
import type { AnswerValue } from "../report/input.ts";
import type { Case } from "./case.ts";

const UNITS: Readonly<Record<string, string>> = { dependence: "%", runout: "months from the start of the shock", unmet: "t element", "unmet-usd": "million USD" };
const DEFINITIONS: Readonly<Record<string, string>> = {
  runout: "until inflow and usable stock cover less than the priority uses; null = does not happen", unmet: "missing in the twelve months from the start of the shock, after price and stocks", "unmet-usd": "the same at each month's price outside China",
};

/** A value that the central run alone gives. */
export const centralValue = (value: number | null, unit: string, definition: string, grade = "C"): AnswerValue => ({ value, p05: null, p25: null, p50: value, p75: null, p95: null, unit, definition, grade });

/** Every fifth year is enough for a script; the tables hold all of them. */
const inFifthYear = (name: string): boolean => Number(name.split("@")[1] ?? 0) % 5 === 0;

/** The named values of a case behind `--json`: dependence in every fifth year, run-out and unmet need after a shock. */
export function valuesOf({ run }: Case): Record<string, AnswerValue> {
  const from = shockStart(run.scenario.parameters);
  const values: Record<string, AnswerValue> = {};
  for (const name of run.outcomes.keys()) {
    const [measure, second] = name.split(".");
    const unit = UNITS[measure];
    if (unit === undefined || !inFifthYear(name)) continue;
    const { value, ...quantiles } = bandOf(run, name);
    // Every outcome rests on inputs of grade C among others, and a chain is as good as its weakest link.
    values[measure.startsWith("unmet") && from !== null ? name.replace(/@.*/, `@${yearOf(from)}`) : name] = { value, ...quantiles, unit, definition: DEFINITIONS[measure] ?? second, grade: "C" };
  }
  return values;
}

/** Values of the lead under their own names, and of every other run under `scenario/name`. */
export const valuesOfAll = (lead: Case, others: readonly Case[]): Record<string, AnswerValue> =>
  ({ ...valuesOf(lead), ...Object.fromEntries(others.flatMap((one) => Object.entries(valuesOf(one)).map(([name, value]) => [`${one.id}/${name}`, value]))) });
