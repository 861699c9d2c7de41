import type { Facts } from "../../facts/index.ts";
import { FIRST_YEAR } from "../../domain/index.ts";
import { T, type DrawResult } from "../../minerals/index.ts";
import { BACKTEST_SERIES } from "./series/index.ts";
import type { BacktestSeries, Observation, BacktestRole } from "./definition.ts";
import { roleOf } from "./roles.ts";

/** Where a series is read: a year, or a month as year + (month - 1) / 12. */
export interface ReplayPlace {
  readonly series: BacktestSeries;
  readonly year: number;
}

/** A published point of a series and its part in the score. */
export interface BacktestPoint extends ReplayPlace {
  readonly role: BacktestRole;
  readonly observed: Observation;
}

const known = new WeakMap<Facts, readonly BacktestPoint[]>();

/** All points that the facts hold, in the order of the series and then of time. */
export function pointsOf(facts: Facts): readonly BacktestPoint[] {
  const before = known.get(facts);
  if (before) return before;
  const points = BACKTEST_SERIES.flatMap((series) => series.observe(facts).map((observed) => ({ series, observed, year: observed.year, role: roleOf(series, observed.year) })));
  known.set(facts, points);
  return points;
}

/** Months that a run must cover to be read at places: to the end of the year of the last. */
export const monthsRead = (places: readonly ReplayPlace[]): number => Math.min(T, 12 * (Math.floor(Math.max(...places.map(({ year }) => year))) - FIRST_YEAR + 1));

/** The model's value at each place. */
export const readAt = (result: DrawResult, facts: Facts, places: readonly ReplayPlace[]): Float64Array =>
  Float64Array.from(places, ({ series, year }) => series.read(result, year, facts));
