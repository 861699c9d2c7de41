import { expect, test } from "vitest";
import { scenarioOf } from "./fixtures.ts";

const CASES: readonly (readonly [string, unknown, unknown])[] = [
  ["60", 60, null],
  ["60 days", 60, null],
  ["'60'", 60, null],
  ["1 day", 1, null],
  ["{value: 60}", 60, null],
  ["{value: 60, unit: days, why: w, source: s1, grade: A}", 60, null],
  ["{value: 60 days, low: 30, high: 180}", 60, { kind: "triangular", low: 30, mode: 60, high: 180 }],
  ["{low: 30, mode: 60, high: 180}", 60, { kind: "triangular", low: 30, mode: 60, high: 180 }],
  ["{low: 30, high: 180}", 105, { kind: "uniform", low: 30, high: 180 }],
  ["{dist: uniform, low: 30, high: 180}", 105, { kind: "uniform", low: 30, high: 180, exact: true }],
  ["{dist: triangular, low: 30, mode: 60, high: 180}", 60, { kind: "triangular", low: 30, mode: 60, high: 180, exact: true }],
  ["{dist: pert, low: 30, mode: 60, high: 110}", 62.5, { kind: "pert", low: 30, mode: 60, high: 110, exact: true }],
  ["{dist: lognormal, p05: 30, p95: 120}", 60, { kind: "lognormal", p05: 30, p95: 120 }],
  ["{dist: normal, p05: 30, p95: 90}", 60, { kind: "normal", p05: 30, p95: 90 }],
  ["{dist: choice, values: [180, 30, 60], weights: [1, 2, 2]}", 60, { kind: "choice", values: [180, 30, 60], weights: [1, 2, 2] }],
];

test.each(CASES)("stock.days: %s", (text, value, distribution) => {
  for (const scenario of [scenarioOf(`stock:\n  days: ${text}\n`), scenarioOf("", { set: [`stock.days=${text}`] })]) {
    expect(scenario.parameters["stock.days"]).toBe(value);
    expect(scenario.resolved.get("stock.days")!.distribution).toEqual(distribution);
  }
});

test("mean and standard deviation become percentiles", () => {
  const { value, distribution } = scenarioOf("stock.days: {mean: 60, sd: 10}\n").resolved.get("stock.days")!;
  expect(value).toBeCloseTo(60, 9);
  expect(distribution).toMatchObject({ kind: "normal", p05: expect.closeTo(43.55, 2), p95: expect.closeTo(76.45, 2) });
});

test("a lognormal keeps its mean and standard deviation", () => {
  const shape = scenarioOf("stock.days: {dist: lognormal, mean: 60, sd: 30}\n").resolved.get("stock.days")!.distribution as { p05: number; p95: number };
  const middle = (Math.log(shape.p05) + Math.log(shape.p95)) / 2;
  const sigma = (Math.log(shape.p95) - Math.log(shape.p05)) / (2 * 1.6448536);
  const mean = Math.exp(middle + sigma ** 2 / 2);
  expect(mean).toBeCloseTo(60, 4);
  expect(mean * Math.sqrt(Math.exp(sigma ** 2) - 1)).toBeCloseTo(30, 4);
});

test.each([["[Dy, Tb]", ["Dy", "Tb"]], ["Dy,Tb", ["Dy", "Tb"]], ["Y", ["Y"]], ["[]", []], ["{value: 'Nd, Pr', why: w}", ["Nd", "Pr"]]])("shock.elements: %s", (text, value) => {
  expect(scenarioOf("", { set: [`shock.elements=${text}`] }).parameters["shock.elements"]).toEqual(value);
});

test("all stands for every name", () => {
  expect(scenarioOf("shock: {stages: all}\n").parameters["shock.stages"]).toEqual(["mining", "separation", "metal", "magnet"]);
});

test("of names with weights the likeliest stands for the rest", () => {
  expect(scenarioOf("shock: {exporter: {dist: choice, values: [Vietnam, China, India], weights: [1, 3, 2]}}\n").parameters["shock.exporter"]).toBe("China");
});

test("evidence is kept; a group's reason covers what has none", () => {
  const { resolved } = scenarioOf("stock:\n  why: of the group\n  days: {value: 90, why: its own, source: s1, grade: B}\n  us: {days: 30}\n");
  expect(resolved.get("stock.days")).toMatchObject({ why: "its own", source: "s1", grade: "B" });
  expect(resolved.get("stock.us.days")).toMatchObject({ why: "of the group", source: "assumption", grade: "C" });
});

test("an episode counts its last month", () => {
  const { episodes } = scenarioOf("episodes:\n  - {id: e, destinations: Japan, elements: all, from: 2026-12, until: 2027-02, passthrough: 0.3}\n");
  expect(episodes).toMatchObject([{ id: "e", exporter: "China", destinations: ["Japan"], stages: ["separation", "metal"], from: "2026-12", months: 3, passthrough: 0.3 }]);
});

test("projects: holds parameters and changes to projects side by side", () => {
  const scenario = scenarioOf("projects:\n  why: w\n  support: 2\n  eneabba: {status: feasibility, basket: {Nd: 20, Ce: 80.4}}\n");
  expect(scenario.parameters["projects.support"]).toBe(2);
  expect(scenario.projects).toEqual({ eneabba: { status: "feasibility", basket: { Nd: 20, Ce: 80.4 }, why: "w" } });
});
