import { describe, expect, test } from "vitest";
import { backtestErrorsOf, replayParameters } from "../../src/analysis/backtest/index.ts";
import type { Facts, Row } from "../../src/facts/index.ts";
import { defaults, PARAMETERS } from "../../src/scenario/index.ts";
import { pointsOf, readAt, replay } from "../../src/analysis/backtest/index.ts";
import { facts, points, published } from "./real.ts";

test("2020 is the first year that nothing may be fitted on", () => {
  for (const { series, year, role } of points) {
    if (role !== "given") expect({ series: series.id, year, role }).toEqual({ series: series.id, year, role: year < 2020 ? "fitted" : "held-out" });
  }
});

test("points that the replay is told are given", () => {
  const given = new Set(points.filter(({ role }) => role === "given").map(({ series, year }) => `${series.id} ${Math.floor(year)}`));
  for (const name of ["japan-demand 2010", "china-mine-share 2012", "china-mine-share 2024", "mp-ndpr 2024", "price-Nd 2014", "price-Dy 2016", "recovery 2012", "price-peak-lag 2011"]) expect(given).toContain(name);
  expect(published("magnets-world").get(2025 + 3 / 12)!.role).toBe("given");
  expect(published("magnets-world").get(2025 + 6 / 12)!.role).toBe("held-out");
  expect(published("japan-customs-share").get(2024)!.role).toBe("held-out");
  expect(published("price-Nd").get(2013)!.role).toBe("fitted");
});

/** Facts in which the rows of some tables that `pick` chooses are moved by a factor. */
function moved(tables: readonly string[], pick: (row: Row) => boolean, factor: number): Facts {
  const change = (row: Row): Row => (pick(row) && typeof row["value"] === "number"
    ? { ...row, value: row["value"] * factor, low: Number(row["low"]) * factor, high: Number(row["high"]) * factor } : row);
  return { ...facts, tables: { ...facts.tables, ...Object.fromEntries(tables.map((name) => [name, facts.tables[name]!.map(change)])) } };
}

const yearIn = (row: Row, column = "year"): number => Number(String(row[column]).slice(0, 4));

describe("no held-out or fitted point feeds the replay", () => {
  // The tables that hold the answers: doubling what they say of later years must leave the replay's own numbers untouched.
  test.each([
    ["Japan's customs figures", ["japan_imports"], (row: Row) => yearIn(row) > 2010],
    ["the marks of history", ["hindcast"], (row: Row) => yearIn(row) > 2010],
    ["Japan's magnets", ["japan_magnets"], (row: Row) => yearIn(row) > 2010],
    ["export prices before 2014 and prices in Europe", ["prices"], (row: Row) => yearIn(row) > 2010 && ["FOB_China", "Europe"].some((market) => String(row["market"]).startsWith(market))],
    ["Chinese exports", ["export_volumes"], () => true],
    ["recorded exports", ["quotas"], (row: Row) => row["kind"] === "export_actual"],
    ["output of Mount Weld and Mountain Pass", ["mine_production"], (row: Row) => row["country"] === "Australia" || row["country"] === "United States"],
    ["ramps of plants", ["demand_response"], () => true],
  ] as const)("%s", (_name, tables, pick) => {
    const own = readAt(replay(defaults(), facts), facts, points);
    const other = readAt(replay(defaults(), moved(tables, pick, 2)), facts, points);
    points.forEach(({ series, year, role }, i) => {
      if (role !== "given") expect({ series: series.id, year, value: other[i] }).toEqual({ series: series.id, year, value: own[i] });
    });
  });

  test.each([
    ["mines elsewhere", ["mine_production"], (row: Row) => row["country"] === "Burma"],
    ["Chinese prices", ["prices"], (row: Row) => row["market"] === "China_domestic" && yearIn(row) <= 2013],
    ["the world's demand", ["demand_series"], (row: Row) => row["region"] === "World"],
  ] as const)("what is given does feed it, so the test above can fail: %s", (_name, tables, pick) => {
    const own = readAt(replay(defaults(), facts), facts, points);
    const other = readAt(replay(defaults(), moved(tables, pick, 2)), facts, points);
    expect([...other]).not.toEqual([...own]);
  });
});

test("the fitting aid reads nothing of 2020 or later and nothing that is given", () => {
  const errors = backtestErrorsOf(defaults(), facts);
  for (const { pairs } of errors) for (const { year } of pairs) expect(year).toBeLessThan(2020);
  expect(errors.map(({ id }) => id)).not.toContain("china-mine-share");
  expect(errors.map(({ id }) => id)).not.toContain("magnets-world");
  expect(errors.flatMap(({ id, pairs }) => (id === "japan-demand" ? pairs.map(({ year }) => year) : []))).not.toContain(2010);
});

test("a fit names years before 2020 alone", () => {
  for (const { path, fitted } of PARAMETERS) {
    if (fitted !== undefined) expect({ path, late: (fitted.match(/\d{4}/g) ?? []).filter((year) => Number(year) >= 2020) }).toEqual({ path, late: [] });
  }
});

test("the replay stands in January 2010 with past measures in force, whatever the scenario says", () => {
  const parameters = replayParameters({ ...defaults(), "clock.anchor": "2026-01", "history.episodes": false });
  expect(parameters).toMatchObject({ "clock.anchor": "2010-01", "history.episodes": true });
  expect(pointsOf(facts)).toBe(points);
});
