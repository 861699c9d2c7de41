import { ECONOMIES, FIRST_YEAR, LAST_YEAR, type Element } from "../domain/index.ts";
import {
  AFTER, BEFORE, costs, dependenceIn, dependenceName, pathName, runOutMonth, runOutName, shockPath, shockStart, unmetName, unmetTonnes, WITHIN, type Definition,
} from "../measures/index.ts";
import { yearRead } from "../measures/tallies.ts";
import { T, type DrawResult, type Result } from "../minerals/index.ts";
import { numberAt, type Parameters } from "../scenario/index.ts";

type Economy = (typeof ECONOMIES)[number];

/** Which outcomes of a run a notebook shows: fewer than a report holds, so that a slider need not wait for the rest. */
export interface Ask {
  readonly economy: Economy;
  /** Definitions and elements whose dependence is read, in every year. */
  readonly dependence: readonly { readonly definition: Definition; readonly element: Element | "all" }[];
  /** Last year whose dependence is read; the last of a run unless said otherwise. */
  readonly until?: number;
  /** Elements whose stocks are followed after the scenario's shock. */
  readonly shock: readonly Element[];
  /** Years over which costs are summed; null leaves them out. */
  readonly costs: { readonly from: number; readonly to: number } | null;
}

export const COST_COLUMNS = ["publicOutlay", "privatePremium", "stockHolding"] as const;
export type CostColumn = (typeof COST_COLUMNS)[number];

export const costName = (column: CostColumn, economy: string, to: number): string => `cost.${column}.${economy.toLowerCase()}@${to}`;

/** Years whose dependence is read. */
export const askedYears = ({ until = LAST_YEAR }: Pick<Ask, "until">): number[] => Array.from({ length: until - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

const MONTHS: readonly number[] = Array.from({ length: BEFORE + AFTER + 1 }, (_, index) => index - BEFORE);
const MONTHS_OF_UNMET = 12;

const askedCount = ({ dependence: shares, shock, costs: span, until }: Ask): number =>
  shares.length * askedYears({ until }).length + shock.length * (2 + 2 * MONTHS.length) + (span ? COST_COLUMNS.length : 0);

/** Names of the outcomes asked for, as a report names them; `readAsked` gives values in this order. */
export const askedNames = ({ economy, dependence: shares, shock, costs: span, until }: Ask): string[] => [
  ...shares.flatMap(({ definition, element }) => askedYears({ until }).map((year) => dependenceName(definition, economy, element, year))),
  ...shock.flatMap((element) => [
    runOutName(economy, element), unmetName(economy, element, 0),
    ...(["need_met", "stock_left"] as const).flatMap((measure) => MONTHS.map((month) => pathName(measure, economy, element, month))),
  ]),
  ...(span ? COST_COLUMNS.map((column) => costName(column, economy, span.to)) : []),
];

/** The first month of a year, months since January 2010. */
const monthOf = (year: number): number => (year - FIRST_YEAR) * YEAR;
const YEAR = 12;
/** What is usual before a shock is the mean of so many months. */
const USUAL = 12;

/** Months that a run must cover to answer. */
export function askedMonths({ dependence: shares, shock, costs: span, until: lastYear = LAST_YEAR }: Ask, parameters: Parameters): number {
  const from = shock.length > 0 ? shockStart(parameters) : null;
  const until = [shares.length > 0 ? monthOf(lastYear + 1) : 0, span ? monthOf(span.to + 1) : 0, from === null ? 0 : Math.max(from, 0) + Math.max(WITHIN, AFTER + 1, MONTHS_OF_UNMET)];
  return Math.min(T, Math.max(YEAR, ...until));
}

/** The last month in which a run may begin that is to answer, with shares of earlier years known: shocks and costs are read as a whole. */
export function askedFrom({ shock, costs: span }: Ask, parameters: Parameters): number {
  const from = shock.length > 0 ? shockStart(parameters) : null;
  return Math.max(0, Math.min(span ? monthOf(span.from) : T, from === null ? T : from - Math.max(USUAL, BEFORE)));
}

/** What an earlier run has answered of the same question: its values, which hold for years that begin before month `until`. */
export interface Answered { readonly row: Float64Array; readonly until: number }

/** What of a run is read; money only where costs are asked for. */
type Read = DrawResult & Pick<Result, "publicOutlay" | "privatePremium" | "stockHolding">;

/** Values of the outcomes asked for, read off one run, ready to be sent between threads; NaN = not defined or never. */
export function readAsked(ask: Ask, result: Read, parameters: Parameters, answered: Answered = { row: new Float64Array(0), until: 0 }): Float64Array {
  const out = new Float64Array(askedCount(ask)).fill(NaN);
  const { economy, costs: span } = ask;
  const years = askedYears(ask);
  if (ask.dependence.length > 0) {
    years.forEach((year, index) => {
      const read = monthOf(year) < answered.until ? null : yearRead(result, economy, year);
      ask.dependence.forEach(({ definition, element }, share) => {
        const place = share * years.length + index;
        out[place] = read === null ? answered.row[place]! : dependenceIn(read, definition, element) ?? NaN;
      });
    });
  }
  let at = ask.dependence.length * years.length;
  const put = (value: number | null): void => { out[at++] = value ?? NaN; };
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
    const columns = costs(result as Result, economy, span.from, span.to, numberAt(parameters, "cost.discount"));
    for (const column of COST_COLUMNS) put(columns[column]);
  }
  return out;
}
