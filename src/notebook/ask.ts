import { ECONOMIES, FIRST_YEAR, LAST_YEAR, type Element } from "../domain/index.ts";
import {
  AFTER, BEFORE, costs, dependence, dependenceName, pathName, runOutMonth, runOutName, shockPath, shockStart, unmetName, unmetTonnes, type Definition,
} from "../measures/index.ts";
import type { Result } from "../minerals/index.ts";
import { numberAt, type Parameters } from "../scenario/index.ts";

type Economy = (typeof ECONOMIES)[number];

/** Which outcomes of a run a notebook shows: fewer than a report holds, so that a slider need not wait for the rest. */
export interface Ask {
  readonly economy: Economy;
  /** Definitions and elements whose dependence is read, in every year. */
  readonly dependence: readonly { readonly definition: Definition; readonly element: Element | "all" }[];
  /** Elements whose stocks are followed after the scenario's shock. */
  readonly shock: readonly Element[];
  /** Years over which costs are summed; null leaves them out. */
  readonly costs: { readonly from: number; readonly to: number } | null;
}

export const COST_COLUMNS = ["publicOutlay", "privatePremium", "stockHolding"] as const;
export type CostColumn = (typeof COST_COLUMNS)[number];

export const costName = (column: CostColumn, economy: string, to: number): string => `cost.${column}.${economy.toLowerCase()}@${to}`;

const YEARS: readonly number[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
const MONTHS: readonly number[] = Array.from({ length: BEFORE + AFTER + 1 }, (_, index) => index - BEFORE);
const MONTHS_OF_UNMET = 12;

const askedCount = ({ dependence: shares, shock, costs: span }: Ask): number =>
  shares.length * YEARS.length + shock.length * (2 + 2 * MONTHS.length) + (span ? COST_COLUMNS.length : 0);

/** Names of the outcomes asked for, as a report names them; `readAsked` gives values in this order. */
export const askedNames = ({ economy, dependence: shares, shock, costs: span }: Ask): string[] => [
  ...shares.flatMap(({ definition, element }) => YEARS.map((year) => dependenceName(definition, economy, element, year))),
  ...shock.flatMap((element) => [
    runOutName(economy, element), unmetName(economy, element, 0),
    ...(["need_met", "stock_left"] as const).flatMap((measure) => MONTHS.map((month) => pathName(measure, economy, element, month))),
  ]),
  ...(span ? COST_COLUMNS.map((column) => costName(column, economy, span.to)) : []),
];

/** Values of the outcomes asked for, read off one run, ready to be sent between threads; NaN = not defined or never. */
export function readAsked(ask: Ask, result: Result, parameters: Parameters): Float64Array {
  const out = new Float64Array(askedCount(ask)).fill(NaN);
  const { economy, costs: span } = ask;
  let at = 0;
  const put = (value: number | null): void => { out[at++] = value ?? NaN; };
  for (const { definition, element } of ask.dependence) for (const year of YEARS) put(dependence(result, economy, definition, year, element));
  const from = shockStart(parameters);
  const floor = numberAt(parameters, "stock.priorityFloor");
  for (const element of ask.shock) {
    if (from === null) { at += 2 + 2 * MONTHS.length; continue; }
    const { needMet, stockLeft } = shockPath(result, economy, element, from, BEFORE, AFTER);
    put(runOutMonth(result, economy, element, from, floor));
    put(unmetTonnes(result, economy, element, from, MONTHS_OF_UNMET));
    needMet.forEach(put);
    stockLeft.forEach(put);
  }
  if (span) {
    const columns = costs(result, economy, span.from, span.to, numberAt(parameters, "cost.discount"));
    for (const column of COST_COLUMNS) put(columns[column]);
  }
  return out;
}
