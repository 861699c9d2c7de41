import { BACKTEST_SERIES, LATE_INPUTS, REPLAY_RULES, type BacktestRole, type SeriesSummary } from "../analysis/backtest/index.ts";
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

/** Size of an error in the terms of its tolerance. */
const size = (kind: SeriesSummary["kind"], value: number, unit: string): string => {
  if (!Number.isFinite(value)) return "without limit";
  return kind === "factor" ? `a factor of ${twoFigures(value)}` : kind === "percent" ? percent(value) : `${twoFigures(value)} ${unit.startsWith("%") ? "points" : unit}`;
};

const missText = ({ label, kind, off, limit, unit }: SeriesSummary): string => `${label} (off by ${size(kind, off, unit)}, ${twoFigures(limit)} allowed)`;

const named = (misses: readonly SeriesSummary[], role: BacktestRole, most = 5): string => {
  const own = misses.filter((miss) => miss.role === role);
  if (own.length === 0) return `No series is outside its tolerance in ${YEARS[role]}.`;
  const more = own.length - most;
  return `Outside tolerance in ${YEARS[role]}, the furthest first: ${own.slice(0, most).map(missText).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`;
};

const biasText = (summaries: readonly SeriesSummary[], id: string): string =>
  listed(summaries.filter((one) => one.id === id && one.role !== "given").map(({ bias, unit, role }) => `${bias > 0 ? "+" : ""}${twoFigures(bias)} ${unit.startsWith("%") ? "points" : unit} in ${YEARS[role]}`));

const plain = (value: number, unit: string, definition: string): AnswerValue => ({ value, p05: null, p25: null, p50: value, p75: null, p95: null, unit, definition, grade: "C" });

function valuesOf({ tested: { summaries, score } }: ReplayCase): Record<string, AnswerValue> {
  const parts = [["fitted", score.fitted], ["held-out", score.heldOut]] as const;
  return Object.fromEntries([
    ...parts.map(([role, { inside, points }]) => [`backtest.matched.${role}`, plain((100 * inside) / points, "%", "points at which the model meets the observed range")]),
    ...summaries.filter(({ role }) => role !== "given").flatMap(({ id, role, bias, mae, unit }) => [
      [`backtest.bias.${id}.${role}`, plain(bias, unit, "mean of model less observed")],
      [`backtest.error.${id}.${role}`, plain(mae, unit, "mean absolute error")],
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
      named(misses, "held-out"),
      named(misses, "fitted"),
      `Given although later than 2010: ${LATE_INPUTS.map(({ what }) => what).join("; ")}.`,
    ],
    values: valuesOf(replayed),
    charts: [d03Backtest(rows, contextOf(lead, runId), DRAWN_SERIES, paths)],
    tables: [tableOf("backtest", rows), tableOf("backtest_paths", paths), tableOf("backtest_series", seriesRows(summaries)), tableOf("backtest_inputs", LATE_INPUTS)],
    checks: lawsOf([lead], []),
    warnings: [],
  }, origin);
  return { input: { ...input, backtestScore: recordOf(replayed.tested) }, summaries, passed };
}

/** The table that the terminal shows: one line a series and role, those given to the replay left out. */
export const backtestTable = (summaries: readonly SeriesSummary[]): object[] => summaries.filter(({ role }) => role !== "given").map(({ label, role, points, inside, bias, off, limit, kind, unit, within }) => ({
  series: label, years: role, matched: `${inside} of ${points}`, bias: twoFigures(bias), unit,
  off: Number.isFinite(off) ? twoFigures(off) : "no limit", allowed: `${twoFigures(limit)}${kind === "percent" ? "%" : kind === "factor" ? " x" : ""}`, verdict: within ? "within" : "MISS",
}));
