import { nameOf, said } from "../words/index.ts";
import { apart, listed, percent, rangeText, twoFigures } from "../charts/format.ts";
import { elementShort } from "../charts/words.ts";
import { FIRST_YEAR, LAST_YEAR } from "../domain/index.ts";
import { costs, dependenceName, runOutName, shockStart, type Definition } from "../measures/index.ts";
import type { ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import { numberAt } from "../scenario/index.ts";
import { neverLast, quantilesAt } from "./bands.ts";
import type { Case } from "./case.ts";
import { differenceOf, pointsText } from "./draw-by-draw.ts";
import { lawsOf } from "./checks.ts";
import { SPOKEN_YEARS } from "./answers.ts";
import { gathered } from "./part.ts";
import { dependencePart } from "./parts/dependence.ts";
import { leverPart, leverSentence, type LeverSplit } from "./parts/levers.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { dependenceRows, shortElements } from "./rows.ts";
import { lastsText, shareText } from "./spoken.ts";
import { unmetText } from "./trust.ts";
import { valuesOfAll } from "./values.ts";

/** One number of one scenario, with its range. */
export interface ComparisonRow {
  readonly scenario: string;
  readonly measure: string;
  readonly p05: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly unit: string;
}

const REFERENCE = "reference";
/** The definition in use by customs, and the one that no detour escapes. */
const DIFFERED = ["customs", "traced"] as const satisfies readonly Definition[];
const COSTS = { publicOutlay: "public outlay", privatePremium: "private premium", stockHolding: "stock holding" } as const;

/** Dependence, run-out and the three columns of cost, which are not added up: they fall on different people. */
export function comparisonRows(one: Case): ComparisonRow[] {
  const { id: scenario, run } = one;
  const dependence = SPOKEN_YEARS.map((year) => {
    const { p05, p50, p95 } = quantilesAt(run, dependenceName("customs", "Japan", "all", year));
    return { scenario, measure: `dependence, customs, Japan, ${year}`, p05, p50, p95, unit: "%" };
  });
  const runout = shortElements(one).filter((element) => run.outcomes.has(runOutName("Japan", element))).map((element) => {
    const { p05, p50, p95 } = neverLast(run, runOutName("Japan", element));
    return { scenario, measure: `run-out of ${element}, Japan`, p05, p50, p95, unit: "months from the shock" };
  });
  const cost = costs(run.result, "Japan", FIRST_YEAR, LAST_YEAR, numberAt(run.scenario.parameters, "cost.discount"));
  const columns = (Object.keys(COSTS) as (keyof typeof COSTS)[]).map((column) => (
    { scenario, measure: `${COSTS[column]}, Japan, ${FIRST_YEAR} to ${LAST_YEAR}, discounted`, p05: null, p50: cost[column], p95: null, unit: "million USD" }));
  return [...dependence, ...runout, ...columns];
}

/** What a scenario changes against the base, draw by draw, in percentage points. */
export function differenceRows(one: Case, base: Case): ComparisonRow[] {
  return SPOKEN_YEARS.flatMap((year) => DIFFERED.map((definition) => {
    const { p05 = null, p50 = null, p95 = null } = differenceOf(one.run, base.run, dependenceName(definition, "Japan", "all", year)) ?? {};
    return { scenario: one.id, measure: `dependence, ${definition}, Japan, ${year}, less ${base.id}`, p05, p50, p95, unit: "points" };
  }));
}

/** ", -12 points (-17 to -7) against Reference draw by draw": `against` ends it. */
function changeText(one: Case, base: Case, definition: Definition, year: number, against: string): string {
  const words = pointsText(differenceOf(one.run, base.run, dependenceName(definition, "Japan", "all", year)));
  return words === "" || one === base ? "" : said({ en: `, ${words}${against}`, ja: `（${against}${words}）` });
}

function scenarioSentence(one: Case, base: Case, year: number): string {
  const paired = one.run.drawn.length > 1;
  const against = said({ en: ` against ${base.short}${paired ? " draw by draw" : ""}`, ja: `${base.short}との${paired ? "試行ごとの" : ""}差は` });
  const [customs, traced] = [shareText(one, "customs", year), shareText(one, "traced", year)];
  const [moved, also] = [changeText(one, base, "customs", year, against), changeText(one, base, "traced", year, said({ en: "", ja: "差は" }))];
  return said({
    en: `${one.short}: by customs tonnes, Japan's dependence on China is ${customs} in ${year}${moved}; ${traced} passed a Chinese plant at some stage${also}.`,
    ja: `${one.short}：通関数量ベースの日本の対中依存度は${year}年に${customs}${moved}、いずれかの工程で中国の工場を経由した比率は${traced}${also}。`,
  });
}

/** When priority uses run short under each scenario that has a shock, and what is missing; null without one. */
function shortageSentence(cases: readonly Case[]): string | null {
  const struck = cases.filter(({ run }) => shockStart(run.scenario.parameters) !== null);
  const elements = [...new Set(struck.flatMap(shortElements))].filter((element) => struck.some((one) => neverLast(one.run, runOutName("Japan", element)).share_never < 1 - LEAST_TOLD));
  const scarcest = elements.sort((a, b) => soonest(struck, a) - soonest(struck, b)).slice(0, SCARCEST);
  if (scarcest.length === 0) return null;
  const parts = scarcest.map((element) => {
    const each = listed(struck.map((one) => {
      const [when, missing] = [lastsText(one, element), unmetText(one, element)];
      return said({ en: `${when} in ${one.short} with ${missing} missing within twelve months`, ja: `${one.short}では${when}、12か月の不足${missing}` });
    }));
    return said({ en: `of ${element} ${each}`, ja: `${elementShort(element)}は${each}` });
  });
  return said({ en: `Under the shock Japan's priority uses run short ${apart(parts)}.`, ja: `停止時に日本の優先用途が不足する時期：${apart(parts)}。` });
}
/** A chance that would be printed as 0% is not told. */
const LEAST_TOLD = 0.005;
/** Elements spoken of, the scarcest first. */
const SCARCEST = 2;
const soonest = (cases: readonly Case[], element: string): number => Math.min(...cases.map(({ run }) => neverLast(run, runOutName("Japan", element)).p50 ?? Infinity));

const cellText = (row: ComparisonRow | undefined): string => {
  if (row === undefined) return said({ en: "no shock", ja: "停止なし" });
  if (row.p50 === null) return said({ en: "never", ja: "枯渇せず" });
  return `${row.unit === "%" ? percent(row.p50) : twoFigures(row.p50)}${rangeText(row.p05, row.p95)}`;
};

/** A measure of comparison.csv in the language that is spoken; its parts stand between commas. */
const measureName = (measure: string): string => said({
  en: measure,
  ja: measure.split(", ").map((part) => MEASURES[part] ?? (part.startsWith("run-out of ") ? `${elementShort(part.slice("run-out of ".length))}の枯渇` : part.replace(/^(\d{4}) to (\d{4})$/, "$1〜$2年").replace(/^(\d{4})$/, "$1年"))).join("、"),
});
const MEASURES: Readonly<Record<string, string>> = {
  dependence: "対中依存度", customs: "通関数量ベース", Japan: "日本", "public outlay": "公的支出", "private premium": "民間の割増費用", "stock holding": "備蓄の保有費用", discounted: "割引後",
};

/** The comparison as people read it: a line a measure, a column a scenario. */
export function sideBySide(cases: readonly Case[]): Record<string, string>[] {
  const rows = cases.map((one) => comparisonRows(one));
  const measures = [...new Map(rows.flat().map((row) => [row.measure, row.unit]))];
  return measures.map(([measure, unit]) => ({
    [said({ en: "measure", ja: "指標" })]: measureName(measure), ...Object.fromEntries(cases.map(({ id }, index) => [id, cellText(rows[index].find((row) => row.measure === measure))])),
    [said({ en: "unit", ja: "単位" })]: nameOf(unit),
  }));
}

/** What levers lead from: the reference where it is among the scenarios, else the one named first. */
export const baseOf = <T extends { readonly id: string }>(cases: readonly T[]): T => cases.find(({ id }) => id === REFERENCE) ?? cases[0];

/** A scenario and how its levers lead to it from the base. */
export interface Walk {
  readonly to: Case;
  readonly split: LeverSplit;
}

const MOST_ANSWERS = 6;

/** Scenarios side by side, and one lever walk from the base to each of the others, in the order named. */
export function comparisonStudy(cases: readonly Case[], walks: readonly Walk[], origin: Provenance): ReportInput {
  const base = baseOf(cases);
  const [lead, ...others] = cases.filter((one) => one !== base);
  const dependence = cases.flatMap(dependenceRows);
  const runId = reportId(lead, [...others, base], "compare");
  const year = SPOKEN_YEARS[1];
  const { charts, tables, checks } = gathered([
    dependencePart({ lead, reference: base, others, rows: dependence }, contextOf(lead, runId)),
    { charts: [], tables: [tableOf("comparison", [...cases.flatMap(comparisonRows), ...walks.flatMap(({ to }) => differenceRows(to, base))])] },
    ...walks.map(({ to, split }) => leverPart(to, base, split, contextOf(lead, runId), walks.length === 1 ? {} : { slug: `D07-levers-${to.id.replaceAll("/", "-")}` })),
  ]);
  const sentences = walks.map(({ to, split }) => leverSentence(to, base, split, "customs", year, 3)).filter((text) => text !== null);
  return reportInput(lead, base, runId, {
    title: cases.map(({ short }) => short).join(" / "), question: said({ en: "What differs between the scenarios?", ja: "シナリオの違いは何をもたらすか。" }),
    answers: [...cases.map((one) => scenarioSentence(one, base, year)), ...[shortageSentence(cases)].filter((text) => text !== null), ...sentences].slice(0, MOST_ANSWERS),
    values: valuesOfAll(lead, [...others, base]),
    charts, tables, checks: [...lawsOf(cases, dependence), ...checks],
    warnings: [],
  }, origin);
}
