import { quantilesOf } from "../../measures/index.ts";
import { crps } from "./crps.ts";
import type { BacktestRole } from "./definition.ts";
import { modelErrorsOf, sharesSpread, spreadBy } from "./model-error.ts";
import type { BacktestPoint } from "./points.ts";

/** How the bands of one series do in the points of one role: with the draws as they were drawn, weighted by history, or these with the model's own error. */
export interface ForecastScore {
  readonly series: string;
  readonly label: string;
  readonly unit: string;
  readonly role: BacktestRole;
  readonly draws: "prior" | "weighted" | "with error";
  readonly points: number;
  /** Mean of the median less observed, and mean CRPS, in the series' unit. */
  readonly bias: number;
  readonly crps: number;
  /** Points whose observed value lies in the 50% and in the 90% band. */
  readonly in50: number;
  readonly in90: number;
}

interface PointScore { readonly bias: number; readonly crps: number; readonly in50: boolean; readonly in90: boolean }

function scoreOf(draws: Float64Array, observed: number, weights?: ArrayLike<number>): PointScore {
  const { p05, p25, p50, p75, p95 } = quantilesOf(null, draws, weights);
  return { bias: p50! - observed, crps: crps(draws, observed, weights), in50: p25! <= observed && observed <= p75!, in90: p05! <= observed && observed <= p95! };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function gathered(points: readonly BacktestPoint[], scores: readonly PointScore[], draws: ForecastScore["draws"]): ForecastScore[] {
  const groups = new Map<string, number[]>();
  points.forEach(({ series, role }, i) => groups.set(`${series.id} ${role}`, [...(groups.get(`${series.id} ${role}`) ?? []), i]));
  return [...groups.values()].map((indices) => {
    const { series: { id, label, unit }, role } = points[indices[0]!]!;
    const own = indices.map((i) => scores[i]!);
    return {
      series: id, label, unit, role, draws, points: own.length, bias: mean(own.map(({ bias }) => bias)), crps: mean(own.map((one) => one.crps)),
      in50: own.filter(({ in50 }) => in50).length, in90: own.filter(({ in90 }) => in90).length,
    };
  });
}

/** Bias, CRPS and coverage of every series and role; `drawn` holds one reading for each of `points` and draw. Empty with fewer than two draws. */
export function forecastScores(points: readonly BacktestPoint[], drawn: readonly ArrayLike<number>[], weights: ArrayLike<number> | null): ForecastScore[] {
  if (drawn.length < 2) return [];
  const columns = points.map((_, i) => Float64Array.from(drawn, (values) => values[i]!));
  const under = (shares?: ArrayLike<number>): PointScore[] => columns.map((draws, i) => scoreOf(draws, points[i]!.observed.value, shares));
  if (weights === null) return gathered(points, under(), "prior");
  const errorOf = modelErrorsOf(points, columns, weights);
  const spreadShares = sharesSpread(weights);
  const spread = points.map(({ series, observed }, i) => scoreOf(spreadBy(columns[i]!, errorOf(series, i)), observed.value, spreadShares));
  return [...gathered(points, under(), "prior"), ...gathered(points, under(weights), "weighted"), ...gathered(points, spread, "with error")];
}

/** Points in the bands over all series of a role. */
export function coverageOf(scores: readonly ForecastScore[], role: BacktestRole, draws: ForecastScore["draws"]): { readonly points: number; readonly in50: number; readonly in90: number } {
  const own = scores.filter((score) => score.role === role && score.draws === draws);
  const sum = (read: (score: ForecastScore) => number): number => own.reduce((total, score) => total + read(score), 0);
  return { points: sum(({ points }) => points), in50: sum(({ in50 }) => in50), in90: sum(({ in90 }) => in90) };
}
