import { said, type Said } from "../words/index.ts";
import { listed, percent, rangeText, twoFigures, largeNumber } from "../charts/format.ts";
import { unmetName } from "../measures/index.ts";
import { select, type Facts } from "../facts/index.ts";
import type { BacktestScore } from "../report/input.ts";
import { scoreText } from "../report/summary.ts";
import { quantilesAt } from "./bands.ts";
import { parameterCounts } from "./card.ts";
import type { Case } from "./case.ts";
import { publishedDefinitions } from "./observed.ts";

/** How far to trust a study, in one sentence: the replay of history, and what rests on estimates. */
export function trustText({ run }: Case, score: BacktestScore): string {
  const { all, estimates } = parameterCounts(run.scenario);
  const replayed = scoreText(score).replace(/[.。]$/, "");
  return said({ en: `${replayed}; ${estimates} of the ${all} parameters of the minerals model are estimates (grade C).`, ja: `${replayed}。鉱物モデルの${all}個のパラメータのうち${estimates}個は推定（等級C）。` });
}

/** Tonnes of an element that Japan misses in the twelve months after the shock, with their range. */
export function unmetText({ run }: Case, element: string): string {
  const { p05, p50, p95 } = quantilesAt(run, unmetName("Japan", element, 0));
  return p50 === null ? said({ en: "nothing", ja: "なし" }) : `${twoFigures(p50)}${said({ en: " t", ja: "トン" })}${rangeText(p05, p95)}`;
}

const SPOKEN: readonly (readonly [RegExp, Said])[] = [
  [/JOGMEC by way of/, { en: "by customs tonnes", ja: "通関数量ベースで" }], [/metals by value/, { en: "by value of metals", ja: "金属の金額ベースで" }],
];

/** The published figures of a year that a reader meets most, each with its definition. */
export function publishedText(facts: Facts, year: number): string {
  const rows = publishedDefinitions(facts, year);
  const parts = SPOKEN.flatMap(([pattern, words]) => rows.filter(({ label }) => pattern.test(label)).slice(0, 1).map(({ value, low, high }) => {
    const share = `${percent(value)}${rangeText(low, high)}`;
    return said({ en: `${share} ${words.en}`, ja: `${words.ja}${share}` });
  }));
  return said({ en: `${listed(parts)} (published)`, ja: `${listed(parts)}（公表値）` });
}

/** What the papers print about Minamitorishima and what it is. */
export function ladderText(facts: Facts): string {
  const rows = select(facts, "figures_in_circulation", { quantity: "Minamitorishima" });
  const taken = rows.find((row) => row["use"] === "taken" && row["unit"] === "t REO")!;
  const rejected = rows.filter((row) => row["use"] === "rejected" && row["unit"] === "t").map((row) => Number(row["value"]) / 1e6);
  return said({
    en: `The mud holds about ${twoFigures(Number(taken["value"]) / 1e6)} million tonnes of oxide, a resource and not a flow; the ${listed(rejected.map(String))} million tonnes in the press are ten times that, or manganese nodules.`,
    ja: `泥に含まれる酸化物は約${largeNumber(Number(taken["value"]))}トンで、資源量であって年間の供給量ではない。報道の${listed(rejected.map((millions) => largeNumber(millions * 1e6)))}トンはその10倍、またはマンガン団塊の量。`,
  });
}
