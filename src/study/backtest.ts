import { nameOf, said } from "../words/index.ts";
import { BACKTEST_SERIES, coverageOf, LATE_INPUTS, REPLAY_RULES, type BacktestRole, type ForecastScore, type SeriesSummary } from "../analysis/backtest/index.ts";
import { d03Backtest } from "../charts/index.ts";
import { apart, listed, percent, sentences, twoFigures } from "../charts/format.ts";
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
const ROLES = { fitted: { en: "fitted", ja: "推定期間" }, "held-out": { en: "held-out", ja: "検証期間" }, given: { en: "given", ja: "所与" } } as const;
const yearsText = (role: BacktestRole): string => said({ en: YEARS[role], ja: `${YEARS[role].replace("-", "〜")}年` });

/** What a bias is counted in: the difference of two shares is in points. */
const biasUnit = (unit: string): string => (unit.startsWith("%") ? "points" : unit);

/** Size of an error in the terms of its tolerance. */
const size = (kind: SeriesSummary["kind"], value: number, unit: string): string => {
  if (!Number.isFinite(value)) return said({ en: "without limit", ja: "上限なし" });
  if (kind === "percent") return percent(value);
  const figure = twoFigures(value);
  if (kind === "factor") return said({ en: `a factor of ${figure}`, ja: `${figure}倍` });
  return said({ en: `${figure} ${figure === "1" ? biasUnit(unit).replace(/s$/, "") : biasUnit(unit)}`, ja: `${figure}${nameOf(biasUnit(unit))}` });
};

const missText = ({ label, kind, off, limit, unit }: SeriesSummary): string =>
  said({ en: `${label} (off by ${size(kind, off, unit)}, ${twoFigures(limit)} allowed)`, ja: `${nameOf(label)}（ずれ${size(kind, off, unit)}、許容${twoFigures(limit)}）` });

const named = (misses: readonly SeriesSummary[], role: BacktestRole, most = 5): string => {
  const own = misses.filter((miss) => miss.role === role);
  if (own.length === 0) return said({ en: `No series is outside its tolerance in ${YEARS[role]}.`, ja: `${yearsText(role)}に許容範囲外の系列はない。` });
  const more = own.length - most;
  const shown = apart(own.slice(0, most).map(missText));
  return said({
    en: `Outside tolerance in ${YEARS[role]}, the furthest first: ${shown}${more > 0 ? `; and ${more} more` : ""}.`, ja: `${yearsText(role)}に許容範囲外（ずれの大きい順）：${shown}${more > 0 ? `；ほか${more}系列` : ""}。`,
  });
};

const biasText = (summaries: readonly SeriesSummary[], id: string): string =>
  listed(summaries.filter((one) => one.id === id && one.role !== "given").map(({ bias, unit, role }) => {
    const figure = `${bias > 0 ? "+" : ""}${twoFigures(bias)}`;
    return said({ en: `${figure} ${biasUnit(unit)} in ${YEARS[role]}`, ja: `${yearsText(role)}は${figure}${nameOf(biasUnit(unit))}` });
  }));

const bandsOf = (scores: readonly ForecastScore[], role: BacktestRole, draws: ForecastScore["draws"]): string => {
  const { points, in50, in90 } = coverageOf(scores, role, draws);
  return draws === "prior"
    ? said({ en: `${in90} and ${in50} as drawn`, ja: `加重前は${in90}点と${in50}点` }) : said({ en: `${in90} and ${in50} of ${points}`, ja: `${points}点中${in90}点と${in50}点` });
};

/** What the bands hold once they have the model's own error, which 2010-2019 alone shows. */
function widerText(scores: readonly ForecastScore[]): string {
  const [late, early] = [bandsOf(scores, "held-out", "with error"), bandsOf(scores, "fitted", "with error")];
  return said({ en: ` Widened by the model's own error in 2010-2019, they hold ${late} and ${early}.`, ja: `2010〜2019年に見えるモデル自体の誤差を加えると、検証期間の${late}、推定期間の${early}。` });
}

/** What weighing by history did, and whether the bands hold what they should. */
function bandText({ tested: { forecasts, weights }, lead: { run: { draws } } }: ReplayCase): string | null {
  if (forecasts.length === 0) return null;
  const held = (role: "fitted" | "held-out"): string => {
    const { points } = coverageOf(forecasts, role, "prior");
    const prior = bandsOf(forecasts, role, "prior");
    if (weights === null) return said({ en: `${prior} of ${points} ${role} points`, ja: `${ROLES[role].ja}${points}点のうち${prior}` });
    const weighted = bandsOf(forecasts, role, "weighted");
    return said({ en: `${weighted} ${role} points (${prior})`, ja: `${ROLES[role].ja}の${weighted}（${prior}）` });
  };
  const worth = weights === null ? null : Math.round(weights.effective);
  const [late, early] = [held("held-out"), held("fitted")];
  const withError = weights === null ? "" : widerText(forecasts);
  return said({
    en: `${worth === null ? `The ${draws} draws count the same.` : `Weighed by 2010-2019, the ${draws} draws are worth ${worth} equal ones.`} Their 90% and 50% bands hold ${late} and ${early}; bands of the right width would hold nine and five in ten.${withError}`,
    ja: `${worth === null ? `${draws}回の試行は等しい重み。` : `2010〜2019年の再現度で加重した${draws}回の試行は、等重み${worth}回分に相当。`}90%区間と50%区間が含むのは${late}、${early}（区間の幅が適切なら9割と5割）。${withError}`,
  });
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
    title: said({ en: "Does the model replay history?", ja: "モデルは過去を再現できるか" }),
    question: said({ en: "What does the model make of 2010-2025 when it is told nothing after 2010 but what is listed as given?", ja: "所与として挙げたもの以外、2010年より後を知らせずに、モデルは2010〜2025年をどう描くか。" }),
    answers: [
      said({
        en: `Told facts up to 2010, the model matches ${heldOut.inside} of ${heldOut.points} held-out points (2020-2025) and ${fitted.inside} of ${fitted.points} in the years that parameters were fitted on (2010-2019); ${given} more points were given to it and are not counted.`,
        ja: `2010年までの事実だけを与えると、モデルは検証期間（2020〜2025年）の${heldOut.points}点中${heldOut.inside}点、係数を推定した期間（2010〜2019年）の${fitted.points}点中${fitted.inside}点で実績と一致する。ほかの${given}点は所与で、数えない。`,
      }),
      passed ? said({ en: "It meets the rules set before the fit.", ja: "推定前に定めた合格基準を満たす。" }) : said({
        en: `It fails ${broken.length} of the ${REPLAY_RULES.length} rules set before the fit. Not met: ${broken.map(({ says }) => says).join("; ")}.`,
        ja: `推定前に定めた${REPLAY_RULES.length}つの合格基準のうち${broken.length}つを満たさない：${apart(broken.map(({ says }) => nameOf(says)))}。`,
      }),
      said({
        en: `Mean error of Japan's customs share from China: ${biasText(summaries, "japan-customs-share")}; of Japan's demand: ${biasText(summaries, "japan-demand")}.`,
        ja: `平均誤差：日本の通関ベース対中依存度は${biasText(summaries, "japan-customs-share")}、日本の需要は${biasText(summaries, "japan-demand")}。`,
      }),
      ...[bandText(replayed)].filter((text) => text !== null),
      sentences([named(misses, "held-out", 4), named(misses, "fitted", 4)]),
      said({ en: `Given although later than 2010: ${LATE_INPUTS.map(({ what }) => what).join("; ")}.`, ja: `2010年より後だが与えたもの：${apart(LATE_INPUTS.map(({ what }) => nameOf(what)))}。` }),
    ],
    values: valuesOf(replayed),
    charts: [d03Backtest(rows, contextOf(lead, runId), DRAWN_SERIES, paths)],
    tables: [tableOf("backtest", rows), tableOf("backtest_paths", paths), tableOf("backtest_series", seriesRows(summaries)), ...(replayed.tested.forecasts.length > 0 ? [tableOf("backtest_forecasts", replayed.tested.forecasts)] : []), tableOf("backtest_inputs", LATE_INPUTS)],
    checks: lawsOf([lead], []),
    warnings: [],
  }, origin);
  return { input: { ...input, backtestScore: recordOf(replayed.tested) }, summaries, passed };
}

const ofText = (part: number, all: number): string => said({ en: `${part} of ${all}`, ja: `${part}／${all}` });

/** The table that the terminal shows: one line a series and role, those given to the replay left out. */
export const backtestTable = (summaries: readonly SeriesSummary[]): object[] => summaries.filter(({ role }) => role !== "given").map(({ label, role, points, inside, covered, bias, off, limit, kind, unit, within }) => ({
  [said({ en: "series", ja: "系列" })]: nameOf(label), [said({ en: "years", ja: "期間" })]: said<string>(ROLES[role]), [said({ en: "matched", ja: "一致" })]: ofText(inside, points),
  ...(covered === null ? {} : { [said({ en: "in 90% band", ja: "90%区間内" })]: ofText(covered, points) }), [said({ en: "bias", ja: "偏り" })]: twoFigures(bias), [said({ en: "bias in", ja: "単位" })]: nameOf(biasUnit(unit)),
  [said({ en: "off", ja: "ずれ" })]: Number.isFinite(off) ? twoFigures(off) : said({ en: "no limit", ja: "上限なし" }), [said({ en: "allowed", ja: "許容" })]: `${twoFigures(limit)}${kind === "percent" ? "%" : kind === "factor" ? said({ en: " x", ja: "倍" }) : ""}`,
  [said({ en: "verdict", ja: "判定" })]: said(within ? { en: "within", ja: "範囲内" } : { en: "MISS", ja: "範囲外" }),
}));
