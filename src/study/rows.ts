import { DAYS_A_MONTH } from "../charts/runoutFinding.ts";
import { FIRST_YEAR, LAST_YEAR } from "../domain/index.ts";
import {
  AFTER, BEFORE, DEFINITIONS, dependenceName, OUTCOME_ECONOMIES, OUTCOME_ELEMENTS, pathName, RUN_OUT_ELEMENTS, runOutName,
  type DependenceRow, type RunoutRow, type StockPathRow,
} from "../measures/index.ts";
import { listAt, numberAt, switchAt } from "../scenario/index.ts";
import { neverLast, quantilesAt } from "./bands.ts";
import type { Case } from "./case.ts";

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const MONTHS = Array.from({ length: BEFORE + AFTER + 1 }, (_, index) => index - BEFORE);

/** dependence.csv of one case: every definition, economy and element in which outcomes are read. */
export const dependenceRows = ({ id, run }: Case): DependenceRow[] =>
  OUTCOME_ECONOMIES.flatMap((economy) => OUTCOME_ELEMENTS.flatMap((element) => DEFINITIONS.flatMap((definition) => YEARS.map((year) => ({
    scenario: id, economy, definition, element, year, ...quantilesAt(run, dependenceName(definition, economy, element, year)), unit: "%" as const,
  })))));

/** Elements that a case's shock withholds, as far as run-out is read for them; every one of those for an outage. */
export function shortElements({ run }: Case): string[] {
  const { parameters } = run.scenario;
  const restricted = switchAt(parameters, "shock.on") ? listAt(parameters, "shock.elements") : RUN_OUT_ELEMENTS;
  return RUN_OUT_ELEMENTS.filter((element) => restricted.includes(element));
}

const shockOf = (run: Case["run"]) => ({
  economy: "Japan", cover_days: numberAt(run.scenario.parameters, "stock.days"), sharing: switchAt(run.scenario.parameters, "sharing.on"),
});

/** Stock that an element has in Japan in the month before the shock, in days of the usual need. */
export function startDays({ run }: Case, element: string): number | null {
  const { p50 } = quantilesAt(run, pathName("stock_left", "Japan", element, -1));
  return p50 === null ? null : p50 * DAYS_A_MONTH;
}

/** runout.csv of one case. */
export const runoutRows = (one: Case): RunoutRow[] => shortElements(one).map((element) => {
  const { economy, cover_days, sharing } = shockOf(one.run);
  return { scenario: one.family, economy, element, cover_days, sharing, ...neverLast(one.run, runOutName(economy, element)), start_days: startDays(one, element) };
});

/** stock_path.csv of one case: need met and stock left around the start of the shock. */
export const pathRows = (one: Case): StockPathRow[] => shortElements(one).flatMap((element) =>
  (["need_met", "stock_left"] as const).flatMap((measure) => MONTHS.map((month) => {
    const { economy, cover_days, sharing } = shockOf(one.run);
    return { scenario: one.family, economy, element, cover_days, sharing, month, measure, ...quantilesAt(one.run, pathName(measure, economy, element, month)) };
  })));
