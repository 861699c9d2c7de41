import { listed, percent, rangeText, twoFigures } from "../charts/format.ts";
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
  return `${scoreText(score).replace(/\.$/, "")}; ${estimates} of the ${all} parameters of the minerals model are estimates (grade C).`;
}

/** Tonnes of an element that Japan misses in the twelve months after the shock, with their range. */
export function unmetText({ run }: Case, element: string): string {
  const { p05, p50, p95 } = quantilesAt(run, unmetName("Japan", element, 0));
  return p50 === null ? "nothing" : `${twoFigures(p50)} t${rangeText(p05, p95)}`;
}

const SPOKEN: readonly (readonly [RegExp, string])[] = [[/JOGMEC by way of/, "by customs tonnes"], [/metals by value/, "by value of metals"]];

/** The published figures of a year that a reader meets most, each with its definition. */
export function publishedText(facts: Facts, year: number): string {
  const rows = publishedDefinitions(facts, year);
  const parts = SPOKEN.flatMap(([pattern, words]) => rows.filter(({ label }) => pattern.test(label)).slice(0, 1).map(({ value, low, high }) => `${percent(value)}${rangeText(low, high)} ${words}`));
  return `${listed(parts)} (published)`;
}

/** What the papers print about Minamitorishima and what it is. */
export function ladderText(facts: Facts): string {
  const rows = select(facts, "figures_in_circulation", { quantity: "Minamitorishima" });
  const taken = rows.find((row) => row["use"] === "taken" && row["unit"] === "t REO")!;
  const rejected = rows.filter((row) => row["use"] === "rejected" && row["unit"] === "t").map((row) => Number(row["value"]) / 1e6);
  return `The mud holds about ${twoFigures(Number(taken["value"]) / 1e6)} million tonnes of oxide, a resource and not a flow; the ${listed(rejected.map(String))} million tonnes in the press are ten times that, or manganese nodules.`;
}
