import type { BacktestRow } from "../../measures/index.ts";
import type { BacktestSeries, BacktestRole } from "./definition.ts";
import { errorsOf, type PointErrors } from "./errors.ts";

/** How one series does in the points of one role. */
export interface SeriesSummary extends PointErrors {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly role: BacktestRole;
  readonly from: number;
  readonly to: number;
  /** Points whose observed value lies in the 90% band of the draws; null without draws. */
  readonly covered: number | null;
  readonly limit: number;
  readonly kind: BacktestSeries["tolerance"]["kind"];
}

const ROLES: readonly BacktestRole[] = ["fitted", "held-out", "given"];

function summary(series: BacktestSeries, role: BacktestRole, rows: readonly BacktestRow[]): SeriesSummary {
  const pairs = rows.map(({ year, observed, observed_low, observed_high, p50 }) => ({ year, observed, low: observed_low, high: observed_high, modelled: p50 }));
  const banded = rows.filter(({ p05, p95 }) => p05 !== null && p95 !== null);
  const { id, label, unit, tolerance: { kind, limit } } = series;
  return {
    id, label, unit, role, from: rows[0]!.year, to: rows[rows.length - 1]!.year, ...errorsOf(pairs, series.tolerance), kind, limit,
    covered: banded.length === 0 ? null : banded.filter(({ observed, p05, p95 }) => observed >= p05! && observed <= p95!).length,
  };
}

/** Errors by series and role, fitted and held-out points never mixed. */
export const summariesOf = (series: readonly BacktestSeries[], rows: readonly BacktestRow[]): SeriesSummary[] =>
  series.flatMap((one) => ROLES.flatMap((role) => {
    const own = rows.filter((row) => row.series === one.id && row.role === role);
    return own.length === 0 ? [] : [summary(one, role, own)];
  }));
