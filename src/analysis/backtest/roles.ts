import type { BacktestSeries, BacktestRole } from "./definition.ts";

/** First year that no parameter may be fitted on. */
export const HELD_OUT_FROM = 2020;

/** Part of a point in the score: given to the replay, in the years that parameters may be fitted on, or held out. */
export const roleOf = (series: BacktestSeries, year: number): BacktestRole =>
  series.given?.(year) != null ? "given" : year < HELD_OUT_FROM ? "fitted" : "held-out";
