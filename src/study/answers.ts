import { capitalised, listed, monthName, percent, rangeText, twoFigures } from "../charts/format.ts";
import { runoutFinding } from "../charts/runoutFinding.ts";
import { definitionName, elementShort, possessive } from "../charts/words.ts";
import { monthText, yearOf, type Element } from "../domain/index.ts";
import { DEFINITIONS, dependenceName, shockStart, unmetName, unmetTonnes, type RunoutRow } from "../measures/index.ts";
import { bandOf, type Run } from "../runner/index.ts";
import { numberAt, switchAt } from "../scenario/index.ts";
import { said, type Said } from "../words/index.ts";
import { parameterCounts } from "./card.ts";
import type { Case } from "./case.ts";
import { quantilesAt } from "./bands.ts";
import { runoutRows, shortElements } from "./rows.ts";
import { lastsByCover, runsOutText, shareText } from "./spoken.ts";

/** Years that the sentences speak of when the scenario itself names none. */
export const SPOKEN_YEARS = [2030, 2035] as const;

function inWords(run: Run, name: string, words: (value: number) => string): string | null {
  const { p05, p50, p95 } = quantilesAt(run, name);
  return p50 === null ? null : `${words(p50)}${rangeText(p05, p95)}`;
}

const sentence = (text: string): string => said({ en: `${capitalised(text)}.`, ja: `${text}。` });

function dependenceSentence({ run }: Case, reference: Case | null): string {
  const parts = SPOKEN_YEARS.flatMap((year) => {
    const name = dependenceName("customs", "Japan", "all", year);
    const own = inWords(run, name, percent);
    const theirs = reference ? bandOf(reference.run, name).p50 : null;
    return own === null ? [] : [said({
      en: `${own} in ${year}${theirs === null ? "" : `, against ${percent(theirs)} in the reference`}`, ja: `${year}年に${own}${theirs === null ? "" : `（基準シナリオでは${percent(theirs)}）`}`,
    })];
  });
  return sentence(said({
    en: `${possessive("Japan")} dependence on China, by customs tonnes of all rare earths, is ${listed(parts)}`, ja: `通関数量ベース、レアアース全体でみた日本の対中依存度は、${listed(parts)}`,
  }));
}

function definitionSentence({ run }: Case): string | null {
  const [year] = SPOKEN_YEARS;
  const known = DEFINITIONS.flatMap((definition) => {
    const { p50 } = quantilesAt(run, dependenceName(definition, "Japan", "all", year));
    return p50 === null ? [] : [{ definition, p50 }];
  }).sort((a, b) => a.p50 - b.p50);
  const [least, most] = [known[0], known.at(-1)];
  if (!least || !most) return null;
  return said({
    en: `The definition matters: in ${year} it reads ${percent(least.p50)} (${least.definition}) to ${percent(most.p50)} (${most.definition}).`,
    ja: `定義により値は変わる：${year}年は${percent(least.p50)}（${definitionName(least.definition)}）から${percent(most.p50)}（${definitionName(most.definition)}）まで。`,
  });
}

/** Length of a shock, or of an outage, in months. */
const shockMonths = ({ run: { scenario: { parameters } } }: Case): number => numberAt(parameters, switchAt(parameters, "shock.on") ? "shock.months" : "outage.months");

/** Months over which missing tonnes are read in draws. */
const READ = 12;
/** Missing tonnes below this are a rounding. */
const LEAST = 0.05;

/** What missing tonnes are counted over: "the twelve months from January 2027", or the first twelve of a longer shock. */
export const unmetSpan = (one: Case): string => {
  const from = shockStart(one.run.scenario.parameters);
  const start = from === null ? null : monthName(monthText(from));
  const whole = shockMonths(one) <= READ;
  return said({ en: `the ${whole ? "" : "first "}twelve months${start === null ? "" : ` from ${start}`}`, ja: `${start === null ? "" : `${start}から`}${whole ? "" : "最初"}の12か月` });
};

/** Whether an element goes missing at all, at central values or in more than a twentieth of draws. */
function lacks({ run }: Case, element: string): boolean {
  const { p50, p95 } = quantilesAt(run, unmetName("Japan", element, 0));
  return Math.max(p50 ?? 0, p95 ?? 0) > LEAST;
}

const tonnesOf = (tonnes: string, element: string): string => said({ en: `${tonnes} t ${element}`, ja: `${elementShort(element)}${tonnes}トン` });

/** What is missing over the whole of a shock that is longer; central values, since draws are read for a year. */
function beyondText(one: Case, from: number): string {
  const months = shockMonths(one);
  if (months <= READ) return "";
  const whole = shortElements(one).filter((element) => lacks(one, element)).map((element) => tonnesOf(twoFigures(unmetTonnes(one.run.result, "Japan", element as Element, from, months)), element));
  return said({ en: `; over all ${months} months of it, at central values, of ${listed(whole)}`, ja: `（${months}か月全体では中心値で${listed(whole)}）` });
}

function unmetSentence(one: Case, from: number): string | null {
  const parts = shortElements(one).flatMap((element) => {
    const words = lacks(one, element) ? inWords(one.run, unmetName("Japan", element, 0), (value) => tonnesOf(twoFigures(value), element)) : null;
    return words === null ? [] : [words];
  });
  return parts.length === 0 ? null : said({
    en: `In ${unmetSpan(one)} Japan goes short of ${listed(parts)} after what price and stocks bring${beyondText(one, from)}.`,
    ja: `${unmetSpan(one)}に、価格と備蓄による調整後も日本で不足するのは${listed(parts)}${beyondText(one, from)}。`,
  });
}

function assumptionSentence({ run }: Case): string {
  const { all, set, estimates } = parameterCounts(run.scenario);
  return said({
    en: `The scenario sets ${set} of the ${all} parameters of the minerals model itself; ${estimates} of all are estimates (grade C).`,
    ja: `鉱物モデルの${all}個のパラメータのうち、このシナリオが定めるのは${set}個。全体の${estimates}個は推定（等級C）。`,
  });
}

/** What an outage makes of dependence in its year: China fills the gap before stocks do. */
function outageSentence(lead: Case, reference: Case | null, from: number): string | null {
  if (reference === null || lead.run.scenario.parameters["outage.site"] === "none") return null;
  const year = yearOf(from);
  const parts = ([
    ["customs", "all", { en: "by customs tonnes of all rare earths", ja: "レアアース全体の通関数量ベースで" }], ["separated", "Nd", { en: "of neodymium by where it was separated", ja: "ネオジムの分離・精製ベースで" }],
    ["separated", "Dy", { en: "of dysprosium", ja: "ジスプロシウムで" }],
  ] as const).map(([definition, element, words]) => {
    const [own, theirs] = [lead, reference].map((one) => shareText(one, definition, year, element));
    return said({ en: `${words.en} ${own} against ${theirs} in the reference`, ja: `${words.ja}${own}（基準シナリオでは${theirs}）` });
  });
  return said({ en: `China fills part of the gap: in ${year} Japan's share from China is ${listed(parts)}.`, ja: `不足の一部は中国が埋める：${year}年の日本の対中依存度は${listed(parts)}。` });
}

/** When each element runs out, the scarcest first: with every cover that was swept, or with the one there is. */
function runoutSentences(lead: Case, swept: readonly Case[], runout: readonly RunoutRow[], from: string): string[] {
  if (new Set(runout.map((row) => row.cover_days)).size < 2) return [sentence(runoutFinding(runout, from))];
  const cases = swept.filter(({ family }) => family === lead.family);
  const scarcest = [...runoutRows(lead)].sort((a, b) => (a.p50 ?? Infinity) - (b.p50 ?? Infinity)).slice(0, SCARCEST);
  return scarcest.map(({ element }) => {
    const when = lastsByCover(cases, element, (one, name) => runsOutText(one, name, from));
    return said({ en: `${element} runs out: ${when}.`, ja: `${elementShort(element)}の枯渇：${when}。` });
  });
}
/** Elements spoken of where each takes a sentence. */
const SCARCEST = 2;
const MOST = 6;

/** Up to six sentences that answer the scenario's question, the most telling first. `swept` are the lead and its other settings. */
export function answersOf(lead: Case, reference: Case | null, swept: readonly Case[]): string[] {
  const from = shockStart(lead.run.scenario.parameters);
  const runout = swept.filter(({ family }) => family === lead.family).flatMap(runoutRows);
  return [
    ...(from === null || runout.length === 0 ? [] : runoutSentences(lead, swept, runout, monthText(from))),
    from === null ? null : unmetSentence(lead, from),
    from === null ? null : outageSentence(lead, reference, from),
    dependenceSentence(lead, reference),
    definitionSentence(lead),
    assumptionSentence(lead),
  ].filter((text) => text !== null).slice(0, MOST);
}

/** What no run covers, said with every answer. */
export const leftOut = (): string[] => LEFT_OUT.map(said);
const LEFT_OUT: readonly Said[] = [
  { en: "Whether governments act as the scenario says: it is a what-if, with no probability of its own.", ja: "各国政府がシナリオどおりに動くかどうか（仮定であり、それ自体の確率は持たない）。" },
  { en: "Stocks that firms and governments keep secret; their levels are estimates.", ja: "企業と政府が公表しない備蓄（水準は推定）。" },
  { en: "Errors of the model itself; the ranges cover its inputs alone.", ja: "モデル自体の誤差（区間は入力の幅のみを表す）。" },
];
