import { factInfluences, influences, RAISE, type FactInfluence, type Influence } from "../analysis/index.ts";
import { d08WhatDecides, type DecidesRow } from "../charts/index.ts";
import { nameOf, said } from "../words/index.ts";
import { NEVER } from "../charts/index.ts";
import { apart, capitalised, listed, percent, rangeText, twoFigures } from "../charts/format.ts";
import { InputError } from "../domain/index.ts";
import { placeOf, type Facts, type Row } from "../facts/index.ts";
import type { ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import { bandOf, drawableOf, type Crew } from "../runner/index.ts";
import { originText, PARAMETERS } from "../scenario/index.ts";
import { drawnNames } from "../uncertainty/index.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { quantityWords } from "./quantity-words.ts";
import { quantityNamed } from "./quantity.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { valuesOf } from "./values.ts";

/** Inputs that the sentences and the terminal name; the tables hold all. */
const NAMED = 8;
const TOP = 12;

interface ParameterRow extends Influence {
  readonly source_id: string;
  readonly grade: string;
  readonly why: string;
  readonly set_by: string;
  readonly kind: "uncertain" | "choice";
}
interface FactRow {
  readonly table: string; readonly series: string; readonly places: string; readonly raised_by: string; readonly outcome: number | null; readonly change: number | null; readonly grade: string; readonly source_id: string;
}

function parameterRows({ run: { scenario } }: Case, found: readonly Influence[]): ParameterRow[] {
  const drawn = new Set(drawnNames(drawableOf(scenario)));
  return found.map((one) => {
    const { source, grade, why, origin } = scenario.resolved.get(one.path)!;
    return { ...one, source_id: source, grade, why: why ?? "", set_by: originText(origin), kind: drawn.has(one.path) ? "uncertain" : "choice" };
  });
}

const different = (rows: readonly Row[], column: string): string => [...new Set(rows.map((row) => String(row[column] ?? "")).filter(Boolean))].sort().join(", ");

/** "mine_production.csv, lines 3 to 19". */
function placesText(table: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => placeOf(row).line).sort((a, b) => a - b);
  const [first, last] = [lines[0]!, lines.at(-1)!];
  return `${table}.csv, ${first === last ? `line ${first}` : `${lines.length} lines from ${first} to ${last}`}`;
}

const factRows = (found: readonly FactInfluence[], central: number | null): FactRow[] => found.map(({ table, series, rows, raised }) => ({
  table, series, places: placesText(table, rows), raised_by: `${RAISE * 100}%`, outcome: raised, change: raised === null || central === null ? null : raised - central,
  grade: different(rows, "grade"), source_id: different(rows, "source_id"),
}));

const sourceTitle = (facts: Facts, ids: string): string => {
  const [first, ...more] = ids.split(", ");
  const row = (facts.tables["sources"] ?? []).find((source) => source["source_id"] === first);
  const title = row ? String(row["title"]) : first === "assumption" ? said({ en: "our estimate", ja: "独自の推定" }) : first;
  return said({ en: `${title}${more.length > 0 ? ` and ${more.length} more` : ""}`, ja: `${title}${more.length > 0 ? `ほか${more.length}件` : ""}` });
};

const at = (value: number | null): string => (value === null ? said(NEVER) : twoFigures(value));
const measured = (value: number | null, unit: string): string => (value === null ? said(NEVER) : unit === "%" ? percent(value) : said({ en: `${twoFigures(value)} ${unit}`, ja: `${twoFigures(value)}${nameOf(unit)}` }));
const parameterText = ({ path, low, high, unit, atLow, atHigh, grade }: ParameterRow): string => said({
  en: `${path} (${twoFigures(low)} to ${twoFigures(high)} ${unit}: ${at(atLow)} to ${at(atHigh)}; grade ${grade})`,
  ja: `${path}（${twoFigures(low)}〜${twoFigures(high)} ${unit}で${at(atLow)}〜${at(atHigh)}、等級${grade}）`,
});

function seriesText(facts: Facts, { series, places, change, source_id, grade }: FactRow, unit: string): string {
  const sign = change !== null && change > 0 ? "+" : "";
  return said({
    en: `${series} (${places}; ${change === null ? "changes whether it is defined" : `${sign}${twoFigures(change)} ${unit === "%" ? "points" : unit}`}; ${sourceTitle(facts, source_id)}, grade ${grade})`,
    ja: `${series}（${places}、${change === null ? "定義の可否が変わる" : `${sign}${twoFigures(change)}${nameOf(unit === "%" ? "points" : unit)}`}、${sourceTitle(facts, source_id)}、等級${grade}）`,
  });
}

const MEANINGS: ReadonlyMap<string, string> = new Map(PARAMETERS.map(({ path, about }) => [path, about]));

export interface WhyStudy { readonly input: ReportInput; readonly parameters: readonly ParameterRow[]; readonly facts: readonly FactRow[] }

/** The chain behind one number: value, definition, the parameters and the published series that it rests on, their sources and grades. */
export async function whyStudy(crew: Crew, lead: Case, text: string, origin: Provenance, progress?: (share: number) => void): Promise<WhyStudy> {
  const { facts, outcomes } = lead.run;
  const name = quantityNamed(text, [...outcomes.keys()], lead.id);
  const { words, unit } = quantityWords(name);
  const { value, p05, p50, p95 } = bandOf(lead.run, name);
  const parameters = parameterRows(lead, await influences(crew, lead.run, name, (share) => progress?.(share / 2)));
  const series = factRows(await factInfluences(crew, lead.run, name, (share) => progress?.(0.5 + share / 2)), value);
  if (parameters.length === 0) throw new InputError([{ file: name, message: `moves with no parameter of ${lead.id}: it stands in the facts or lies before the first month that the model makes` }]);
  const uncertain = parameters.filter(({ kind }) => kind === "uncertain");
  const choices = parameters.filter(({ kind }) => kind === "choice");
  const moving = apart(series.slice(0, 3).map((row) => seriesText(facts, row, unit)));
  const estimates = parameters.slice(0, TOP).filter(({ grade }) => grade === "C").length;
  const runId = reportId(lead, [], "why", name);
  const decides: DecidesRow[] = parameters.map(({ path, low, high, unit: own, atLow, atHigh, grade, kind }) => ({ input: path, meaning: MEANINGS.get(path) ?? "", low, high, unit: own, at_low: atLow, at_high: atHigh, grade, chosen: kind === "choice" }));
  const input = reportInput(lead, null, runId, {
    title: said({ en: `Why ${name}: ${lead.title}`, ja: `${name}の根拠：${lead.title}` }), question: said({ en: `What does ${words} rest on?`, ja: `${words}は何に基づくか。` }),
    answers: [
      said({ en: `${capitalised(words)}, is ${measured(p50, unit)}${rangeText(p05, p95)}; ${measured(value, unit)} at central values.`, ja: `${words}は${measured(p50, unit)}${rangeText(p05, p95)}、中心値では${measured(value, unit)}。` }),
      said({ en: `Uncertain inputs that move it most, from the low to the high end of each: ${apart(uncertain.slice(0, 4).map(parameterText))}.`, ja: `最も動かす不確実な入力（各々の下端から上端まで）：${apart(uncertain.slice(0, 4).map(parameterText))}。` }),
      ...(choices.length > 0 ? [said({ en: `Choices that move it: ${apart(choices.slice(0, 3).map(parameterText))}.`, ja: `動かす選択：${apart(choices.slice(0, 3).map(parameterText))}。` })] : []),
      series.length === 0
        ? said({ en: `No published series, raised by a tenth, moves it${unit === "months" ? " by a month" : ""}.`, ja: `1割増やしても${unit === "months" ? "1か月以上" : ""}動かす公表系列はない。` })
        : said({ en: `Published series that move it most when raised by a tenth: ${moving}.`, ja: `1割増やすと最も動かす公表系列：${moving}。` }),
      said({
        en: `${estimates} of the ${Math.min(TOP, parameters.length)} inputs that move it most are estimates (grade C), so it is no better than one; ${listed([`${parameters.length} parameters`, `${series.length} series`])} move it at all.`,
        ja: `最も動かす${Math.min(TOP, parameters.length)}個の入力のうち${estimates}個は推定（等級C）で、結果も推定の域を出ない。動かすのは全体でパラメータ${parameters.length}個、系列${series.length}本。`,
      }),
      said({ en: "One input at a time, the rest at central values: what two do together is not seen.", ja: "入力を1つずつ動かし、他は中心値。2つの相互作用は現れない。" }),
    ],
    values: { ...valuesOf(lead), [name]: { ...bandOf(lead.run, name), unit, definition: words, grade: "C" } },
    charts: [d08WhatDecides({ rows: decides.filter(({ at_low, at_high }) => at_low !== null && at_high !== null), central: value ?? 0, outcome: words.replace(/ \(.*\)$/, ""), counted: words, unit }, contextOf(lead, runId))],
    tables: [tableOf("why_parameters", parameters.map(({ path, swing, ...row }) => ({ input: path, ...row, swing: Number.isFinite(swing) ? swing : null }))), tableOf("why_facts", series)],
    checks: lawsOf([lead], []), warnings: [],
  }, origin);
  return { input, parameters, facts: series };
}

/** What the terminal shows: parameters with their sources, then the series. */
export function whyTable({ parameters, facts }: WhyStudy): object[] {
  return [
    ...parameters.slice(0, NAMED).map(({ path, low, high, atLow, atHigh, grade, source_id, kind }) => ({ rests_on: path, kind, from: twoFigures(low), to: twoFigures(high), gives: `${at(atLow)} to ${at(atHigh)}`, grade, source: source_id })),
    ...facts.slice(0, NAMED).map(({ series, places, outcome, grade, source_id }) => ({ rests_on: `${series} (${places})`.slice(0, 74), kind: "fact", from: "", to: "+10%", gives: at(outcome), grade, source: source_id.slice(0, 40) })),
  ];
}
