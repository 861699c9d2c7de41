import type { Facts } from "../../facts/index.ts";
import { quantilesOf, type BacktestRow } from "../../measures/index.ts";
import { meets } from "./errors.ts";
import { pointsOf, type BacktestPoint } from "./points.ts";
import { scoreOf, type ReplayScore } from "./score.ts";
import { BACKTEST_SERIES } from "./series/index.ts";
import { summariesOf, type SeriesSummary } from "./summaries.ts";

export interface Backtest {
  readonly rows: readonly BacktestRow[];
  readonly summaries: readonly SeriesSummary[];
  readonly score: ReplayScore;
}

function rowOf({ series, role, observed }: BacktestPoint, central: number, drawn: readonly number[], weights?: ArrayLike<number>): BacktestRow {
  const { p05, p50, p95 } = quantilesOf(central, drawn, weights);
  const { year, value, low, high, source } = observed;
  const modelled = p50 ?? central;
  return {
    series: series.id, label: series.label, economy: series.economy, element: series.element, year,
    observed: value, observed_low: low, observed_high: high, p05, p50: modelled, p95, unit: series.unit, role, source_id: source,
    inside: meets({ year, observed: value, low, high, modelled }, series.tolerance),
  };
}

/**
 * Sets readings of a replay beside the published points. `central` and each of `drawn` hold one value for each of `pointsOf(facts)`;
 * with fewer than two draws there is no band and the central value is judged, else the median of the draws, each counted by
 * its share in `weights` where there are any.
 */
export function backtest(central: ArrayLike<number>, drawn: readonly ArrayLike<number>[], facts: Facts, weights?: ArrayLike<number>): Backtest {
  const rows = pointsOf(facts).map((point, i) => rowOf(point, central[i]!, drawn.map((values) => values[i]!), weights));
  const summaries = summariesOf(BACKTEST_SERIES, rows);
  return { rows, summaries, score: scoreOf(summaries) };
}
