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

/** Names of the outcomes asked for, as a report names them; `readAsked` gives values in this order. */
export const askedNames = ({ economy, dependence: shares, shock, costs: span }: Ask): string[] => [
  ...shares.flatMap(({ definition, element }) => YEARS.map((year) => dependenceName(definition, economy, element, year))),
  ...shock.flatMap((element) => [
    runOutName(economy, element), unmetName(economy, element, 0),
    ...(["need_met", "stock_left"] as const).flatMap((measure) => MONTHS.map((month) => pathName(measure, economy, element, month))),
  ]),
  ...(span ? COST_COLUMNS.map((column) => costName(column, economy, span.to)) : []),
];

/** Values of the outcomes asked for, read off one run; null = not defined or never. */
export function readAsked({ economy, dependence: shares, shock, costs: span }: Ask, result: Result, parameters: Parameters): (number | null)[] {
  const out: (number | null)[] = [];
  for (const { definition, element } of shares) for (const year of YEARS) out.push(dependence(result, economy, definition, year, element));
  const from = shockStart(parameters);
  const floor = numberAt(parameters, "stock.priorityFloor");
  for (const element of shock) {
    if (from === null) { out.push(...Array.from<null>({ length: 2 + 2 * MONTHS.length }).fill(null)); continue; }
    const { needMet, stockLeft } = shockPath(result, economy, element, from, BEFORE, AFTER);
    out.push(runOutMonth(result, economy, element, from, floor), unmetTonnes(result, economy, element, from, MONTHS_OF_UNMET), ...needMet, ...stockLeft);
  }
  if (span) {
    const columns = costs(result, economy, span.from, span.to, numberAt(parameters, "cost.discount"));
    for (const column of COST_COLUMNS) out.push(columns[column]);
  }
  return out;
}
