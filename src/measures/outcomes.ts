import type { Economy, Element } from "../domain/index.ts";
import type { DrawResult, Result } from "../minerals/index.ts";
import { numberAt, type Parameters } from "../scenario/index.ts";
import { dependenceIn } from "./dependence.ts";
import type { OutcomeSink } from "./outcome-sink.ts";
import { readDrawInto, readInto, type DrawReadings, type Readings } from "./readings.ts";
import { DEFINITIONS, type Definition } from "./rows.ts";
import { runOutMonth, shockPath, unmetTonnes } from "./run-out.ts";
import { shockStart } from "./shock-start.ts";
import { yearRead } from "./tallies.ts";

/** Named outcomes of one run: `measure.definition.economy.element@when`. Null = not defined or never. */
export type Outcomes = ReadonlyMap<string, number | null>;

export const OUTCOME_ECONOMIES: readonly Economy[] = ["Japan", "US"];
export const OUTCOME_ELEMENTS: readonly (Element | "all")[] = ["all", "Nd", "Dy", "Tb", "Y"];
export const RUN_OUT_ELEMENTS: readonly Element[] = ["Nd", "Pr", "Sm", "Tb", "Dy", "Y"];
/** Months shown around a shock. */
export const BEFORE = 3;
export const AFTER = 24;

export const dependenceName = (definition: Definition, economy: string, element: string, year: number): string =>
  `dependence.${definition}.${economy.toLowerCase()}.${element}@${year}`;
export const runOutName = (economy: string, element: string): string => `runout.${economy.toLowerCase()}.${element}`;
export const unmetName = (economy: string, element: string, year: number): string => `unmet.${economy.toLowerCase()}.${element}@${year}`;
export const pathName = (measure: "need_met" | "stock_left", economy: string, element: string, month: number): string =>
  `path.${measure}.${economy.toLowerCase()}.${element}@${month}`;

/** Years in which dependence is read: each of them in a single run, fewer in draws would lose the band, so all. */
const YEARS: readonly number[] = Array.from({ length: 31 }, (_, i) => 2010 + i);

/** What is asked of every run of an economy, with its name in each year: put together once, because draws ask for the same. */
const DEPENDENCES = OUTCOME_ECONOMIES.map((economy) => ({
  economy,
  asked: OUTCOME_ELEMENTS.flatMap((element) => DEFINITIONS.map((definition) => ({ element, definition, names: YEARS.map((year) => dependenceName(definition, economy, element, year)) }))),
}));

/** Puts every named outcome of one run where it is wanted. */
function outcomesInto(out: OutcomeSink, result: DrawResult, parameters: Parameters): void {
  for (const { economy, asked } of DEPENDENCES) {
    const reads = YEARS.map((year) => yearRead(result, economy, year));
    for (const { element, definition, names } of asked) for (let i = 0; i < names.length; i++) out.set(names[i]!, dependenceIn(reads[i]!, definition, element));
  }
  const floor = numberAt(parameters, "stock.priorityFloor");
  const from = shockStart(parameters);
  if (from !== null) {
    for (const element of RUN_OUT_ELEMENTS) {
      out.set(runOutName("Japan", element), runOutMonth(result, "Japan", element, from, floor));
      out.set(unmetName("Japan", element, 0), unmetTonnes(result, "Japan", element, from, 12));
      const path = shockPath(result, "Japan", element, from, BEFORE, AFTER);
      path.month.forEach((month, i) => {
        out.set(pathName("need_met", "Japan", element, month), path.needMet[i]!);
        out.set(pathName("stock_left", "Japan", element, month), path.stockLeft[i]!);
      });
    }
  }
}

/** Every named outcome of one run. */
export function outcomesOf(result: DrawResult, parameters: Parameters): Outcomes {
  const out = new Map<string, number | null>();
  outcomesInto(out, result, parameters);
  return out;
}

/** One named outcome of a run; null where it is not defined or has no such name. */
export function outcomeAt(result: DrawResult, parameters: Parameters, name: string): number | null {
  let found: number | null = null;
  outcomesInto({ set(own, value) { if (own === name) found = value; } }, result, parameters);
  return found;
}

/** The same, and what a question asks for beside them. */
export function outcomesAsked(result: Result, parameters: Parameters, readings: Readings): Outcomes {
  const out = new Map<string, number | null>();
  askedInto(out, result, parameters, readings);
  return out;
}

/** The same, put where it is wanted. */
export function askedInto(out: OutcomeSink, result: Result, parameters: Parameters, readings: Readings): void {
  outcomesInto(out, result, parameters);
  readInto(out, result, parameters, readings);
}

/** The same of a draw where it lies, which the next run overwrites. */
export function askedOfDrawInto(out: OutcomeSink, result: DrawResult, parameters: Parameters, readings: DrawReadings): void {
  outcomesInto(out, result, parameters);
  readDrawInto(out, result, readings);
}
