import type { BacktestRow } from "../measures/rows.ts";

/** The error table below the back-test, one row a series and role. */
export interface BacktestErrorRow {
  readonly series: string;
  readonly label: string;
  readonly role: BacktestRow["role"];
  readonly unit: string;
  readonly points: number;
  /** Points at which model and observation agree within their ranges. */
  readonly inside: number;
  /** Mean of model minus observed, in `unit`. */
  readonly bias: number;
  /** Mean absolute error in percent of the mean observed value. */
  readonly mean_error_pct: number;
  /** Share of points, in percent, at which the observed value lies in the model's 90% band; null for a single run. */
  readonly band_coverage_pct: number | null;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function errors(rows: readonly BacktestRow[]): BacktestErrorRow {
  const { series, label, role, unit } = rows[0];
  const banded = rows.filter((row) => row.p05 !== null && row.p95 !== null && row.p05 !== row.p95);
  const covered = banded.filter((row) => row.observed >= (row.p05 ?? 0) && row.observed <= (row.p95 ?? 0));
  const size = mean(rows.map((row) => Math.abs(row.observed)));
  return {
    series, label, role, unit, points: rows.length, inside: rows.filter((row) => row.inside).length,
    bias: mean(rows.map((row) => row.p50 - row.observed)),
    mean_error_pct: size === 0 ? 0 : (100 * mean(rows.map((row) => Math.abs(row.p50 - row.observed)))) / size,
    band_coverage_pct: banded.length === 0 ? null : (100 * covered.length) / banded.length,
  };
}

/** Error table of a back-test, fitted and held-out points apart. */
export function backtestErrors(rows: readonly BacktestRow[]): BacktestErrorRow[] {
  const groups = new Map<string, BacktestRow[]>();
  for (const row of rows) {
    const key = `${row.series}\n${row.role}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map(errors);
}
