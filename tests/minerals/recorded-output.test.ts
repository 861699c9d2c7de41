import { describe, expect, test } from "vitest";
import { minedREO, separatedREO } from "../../src/analysis/backtest/readings.ts";
import { select } from "../../src/facts/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { firstDifference, plan, simulate } from "../../src/minerals/index.ts";
import { defaults, type Parameters } from "../../src/scenario/index.ts";

const facts = loadFacts();
const told = simulate(defaults(), facts);
/** What Lynas printed for a quarter or half-year, as a yearly rate. */
const printed = (date: string, variable: string): number =>
  Number(select(facts, "demand_response", { entity: "Lynas", event: "ramp", date, variable })[0]!["value"]) * (date.includes("Q") ? 4 : 2);

describe("what the reference is told of Mount Weld", () => {
  test.each([["2017-H2", 2017], ["2019-Q1", 2019], ["2021-Q2", 2021], ["2022-Q2", 2022]] as const)("Nd and Pr of Malaysia in %s are those that Lynas printed", (date, year) => {
    expect(separatedREO(told, "Malaysia", year, ["Nd", "Pr"]) / printed(date, "NdPr")).toBeCloseTo(1, 6);
  });

  test.each([["2017-H2", 2017], ["2019-Q1", 2019], ["2021-Q1", 2021]] as const)("all oxide of %s, which it is not told, comes out within a seventh of what Lynas printed", (date, year) => {
    expect(Math.abs(separatedREO(told, "Malaysia", year) / printed(date, "REO") - 1)).toBeLessThan(1 / 7);
  });

  test("more is dug than was recorded as shipped up to 2023, and what was recorded as dug from 2024 on", () => {
    const recorded = (year: number): number => Number(select(facts, "mine_production", { country: "Australia", year })[0]!["value"]);
    for (let year = 2017; year <= 2023; year++) expect(minedREO(told, year, "Australia")).toBeGreaterThan(recorded(year));
    for (const year of [2015, 2016, 2024, 2025]) expect(minedREO(told, year, "Australia") / recorded(year)).toBeCloseTo(1, 9);
  });
});

test("a case of the demand that lies ahead moves nothing before 2024", () => {
  const of = (position: number) => plan({ ...defaults(), "demand.case": position } satisfies Parameters, facts);
  for (const [one, other] of [[0, 1], [0, -1], [-0.4, 0.6]] as const) expect(firstDifference(of(one), of(other))).toBe(12 * (2024 - 2010));
});
