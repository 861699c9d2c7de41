import { BACKTEST_SERIES, coverageOf, LATE_INPUTS, REPLAY_RULES, type BacktestRole, type ForecastScore, type SeriesSummary } from "../analysis/backtest/index.ts";
import { d03Backtest } from "../charts/index.ts";
import { listed, percent, twoFigures } from "../charts/format.ts";
import type { AnswerValue, ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import type { ReplayCase } from "./backtest-case.ts";
import { lawsOf } from "./checks.ts";
import { recordOf } from "./history.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";

/** Series that the lead chart draws; every one of them is in the tables. Chosen for their subjects, misses among them. */
export const DRAWN_SERIES = [
  "japan-customs-share", "japan-demand", "us-customs-share", "china-exports", "price-Dy", "lynas-ndpr", "us-mines", "magnets-world",
] as const;

const YEARS: Readonly<Record<BacktestRole, string>> = { fitted: "2010-2019", "held-out": "2020-2025", given: "given" };

/** What a bias is counted in: the difference of two shares is in points. */
const biasUnit = (unit: string): string => (unit.startsWith("%") ? "points" : unit);

/** Size of an error in the terms of its tolerance. */
const size = (kind: SeriesSummary["kind"], value: number, unit: string): string => {
  if (!Number.isFinite(value)) return "without limit";
  return kind === "factor" ? `a factor of ${twoFigures(value)}` : kind === "percent" ? percent(value) : `${twoFigures(value)} ${twoFigures(value) === "1" ? biasUnit(unit).replace(/s$/, "") : biasUnit(unit)}`;
};

const missText = ({ label, kind, off, limit, unit }: SeriesSummary): string => `${label} (off by ${size(kind, off, unit)}, ${twoFigures(limit)} allowed)`;

const named = (misses: readonly SeriesSummary[], role: BacktestRole, most = 5): string => {
  const own = misses.filter((miss) => miss.role === role);
  if (own.length === 0) return `No series is outside its tolerance in ${YEARS[role]}.`;
  const more = own.length - most;
  return `Outside tolerance in ${YEARS[role]}, the furthest first: ${own.slice(0, most).map(missText).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
};

const biasText = (summaries: readonly SeriesSummary[], id: string): string =>
  listed(summaries.filter((one) => one.id === id && one.role !== "given").map(({ bias, unit, role }) => `${bias > 0 ? "+" : ""}${twoFigures(bias)} ${biasUnit(unit)} in ${YEARS[role]}`));

const bandsOf = (scores: readonly ForecastScore[], role: BacktestRole, draws: ForecastScore["draws"]): string => {
  const { points, in50, in90 } = coverageOf(scores, role, draws);
  return draws === "prior" ? `${in90} and ${in50} as drawn` : `${in90} and ${in50} of ${points}`;
};

/** What weighing by history did, and whether the bands hold what they should. */
function bandText({ tested: { forecasts, weights }, lead: { run: { draws } } }: ReplayCase): string | null {
  if (forecasts.length === 0) return null;
  const held = (role: BacktestRole, words: string): string => {
    const { points } = coverageOf(forecasts, role, "prior");
    return weights === null ? `${bandsOf(forecasts, role, "prior")} of ${points} ${words} points` : `${bandsOf(forecasts, role, "weighted")} ${words} points (${bandsOf(forecasts, role, "prior")})`;
  };
  const weighed = weights === null ? `The ${draws} draws count the same.` : `Weighed by 2010-2019, the ${draws} draws are worth ${Math.round(weights.effective)} equal ones.`;
  return `${weighed} Their 90% and 50% bands hold ${held("held-out", "held-out")} and ${held("fitted", "fitted")}; bands of the right width would hold nine and five in ten.`;
}

const plain = (value: number, unit: string, definition: string): AnswerValue => ({ value, p05: null, p25: null, p50: value, p75: null, p95: null, unit, definition, grade: "C" });

function valuesOf({ tested: { summaries, score, forecasts } }: ReplayCase): Record<string, AnswerValue> {
  const parts = [["fitted", score.fitted], ["held-out", score.heldOut]] as const;
  return Object.fromEntries([
    ...parts.map(([role, { inside, points }]) => [`backtest.matched.${role}`, plain((100 * inside) / points, "%", "points at which the model meets the observed range")]),
    ...forecasts.filter(({ role }) => role !== "given").map(({ series, role, draws, crps, unit }) => [`backtest.crps.${series}.${role}.${draws}`, plain(crps, unit, "mean continuous ranked probability score of the draws")]),
    ...summaries.filter(({ role }) => role !== "given").flatMap(({ id, role, bias, mae, unit }) => [
      [`backtest.bias.${id}.${role}`, plain(bias, biasUnit(unit), "mean of model less observed")],
      [`backtest.error.${id}.${role}`, plain(mae, biasUnit(unit), "mean absolute error")],
    ]),
  ]);
}

/** One row a series and role: errors, tolerance and what is compared with what. */
const seriesRows = (summaries: readonly SeriesSummary[]) => summaries.map(({ id, label, role, from, to, unit, points, inside, covered, bias, mae, kind, off, limit, within }) => {
  const { basis, tolerance, given } = BACKTEST_SERIES.find((series) => series.id === id)!;
  return {
    series: id, label, role, from: Math.floor(from), to: Math.floor(to), unit, points, inside, in_band: covered, bias, mean_absolute_error: mae,
    tolerance_kind: kind, off: Number.isFinite(off) ? off : null, tolerance: limit, within: role === "given" ? null : within, basis, why: tolerance.why, given: role === "given" ? given?.(from) ?? "" : "",
  };
});

export interface BacktestStudy {
  readonly input: ReportInput;
  readonly summaries: readonly SeriesSummary[];
  readonly passed: boolean;
}

/** The replay of history beside published series: what it matches, what it misses, and what it was given. */
export function backtestStudy(replayed: ReplayCase, origin: Provenance): BacktestStudy {
  const { lead, tested: { rows, paths, summaries, score } } = replayed;
  const { fitted, heldOut, passed, broken, misses } = score;
  const runId = reportId(lead, [], "backtest");
  const given = rows.filter(({ role }) => role === "given").length;
  const input = reportInput(lead, null, runId, {
    title: "Does the model replay history?", question: "What does the model make of 2010-2025 when it is told nothing after 2010 but what is listed as given?",
    answers: [
      `Told facts up to 2010, the model matches ${heldOut.inside} of ${heldOut.points} held-out points (2020-2025) and ${fitted.inside} of ${fitted.points} in the years that parameters were fitted on (2010-2019); ${given} more points were given to it and are not counted.`,
      passed ? "It meets the rules set before the fit." : `It fails ${broken.length} of the ${REPLAY_RULES.length} rules set before the fit. Not met: ${broken.map(({ says }) => says).join("; ")}.`,
      `Mean error of Japan's customs share from China: ${biasText(summaries, "japan-customs-share")}; of Japan's demand: ${biasText(summaries, "japan-demand")}.`,
      ...[bandText(replayed)].filter((text) => text !== null),
      `${named(misses, "held-out", 4)} ${named(misses, "fitted", 4)}`,
      `Given although later than 2010: ${LATE_INPUTS.map(({ what }) => what).join("; ")}.`,
    ],
    values: valuesOf(replayed),
    charts: [d03Backtest(rows, contextOf(lead, runId), DRAWN_SERIES, paths)],
    tables: [tableOf("backtest", rows), tableOf("backtest_paths", paths), tableOf("backtest_series", seriesRows(summaries)), ...(replayed.tested.forecasts.length > 0 ? [tableOf("backtest_forecasts", replayed.tested.forecasts)] : []), tableOf("backtest_inputs", LATE_INPUTS)],
    checks: lawsOf([lead], []),
    warnings: [],
  }, origin);
  return { input: { ...input, backtestScore: recordOf(replayed.tested) }, summaries, passed };
}

/** The table that the terminal shows: one line a series and role, those given to the replay left out. */
export const backtestTable = (summaries: readonly SeriesSummary[]): object[] => summaries.filter(({ role }) => role !== "given").map(({ label, role, points, inside, covered, bias, off, limit, kind, unit, within }) => ({
  series: label, years: role, matched: `${inside} of ${points}`, ...(covered === null ? {} : { "in 90% band": `${covered} of ${points}` }), bias: twoFigures(bias), "bias in": biasUnit(unit),
  off: Number.isFinite(off) ? twoFigures(off) : "no limit", allowed: `${twoFigures(limit)}${kind === "percent" ? "%" : kind === "factor" ? " x" : ""}`, verdict: within ? "within" : "MISS",
}));
