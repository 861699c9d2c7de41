import { expect, test } from "vitest";
import { normalQuantile } from "../../src/domain/index.ts";
import { beta, drawableOf, drawnNames, drawOf, drawsOf, SPREADINGS, triangularQuantile } from "../../src/uncertainty/index.ts";
import { scenarioOf } from "../scenario/fixtures.ts";

const RUNS = 2000;
/** Sorted draws of one parameter; run k of a Latin hypercube lies in the k-th of 2,000 strata. */
const sorted = (body: string, path: string): number[] => {
  const draws = drawsOf(drawableOf(scenarioOf(body)), { seed: "s", runs: RUNS });
  return Array.from({ length: RUNS }, (_, run) => Number(draws(run).parameters[path])).sort((a, b) => a - b);
};

const near = (values: readonly number[], quantile: (u: number) => number): void => {
  for (const u of [0.1, 0.25, 0.5, 0.75, 0.9]) {
    const at = Math.floor(u * RUNS);
    expect(values[at]!).toBeGreaterThanOrEqual(quantile(at / RUNS));
    expect(values[at]!).toBeLessThanOrEqual(quantile((at + 1) / RUNS));
  }
};

test("a named shape is drawn as it is written", () => {
  near(sorted("stock.days: {dist: triangular, low: 30, mode: 60, high: 180}\n", "stock.days"), (u) => triangularQuantile(u, 30, 60, 180));
  near(sorted("stock.days: {dist: uniform, low: 30, high: 180}\n", "stock.days"), (u) => 30 + 150 * u);
  near(sorted("stock.days: {dist: pert, low: 20, mode: 60, high: 180}\n", "stock.days"), (u) => 20 + 160 * beta(2, 4).quantile(u));
  const z = 1.6448536269514722;
  near(sorted("stock.days: {dist: lognormal, p05: 30, p95: 120}\n", "stock.days"), (u) => 60 * 2 ** (normalQuantile(u * 0.9999999) / z));
});

test("a normal shape is cut at what its parameter accepts", () => {
  const values = sorted("shock.passthrough: {dist: normal, p05: 0.01, p95: 0.4}\n", "shock.passthrough");
  expect(values[0]).toBeGreaterThanOrEqual(0);
  expect(values.at(-1)).toBeLessThanOrEqual(1);
  expect(values[0]).toBeLessThan(0.002);
});

test.each([["A", 0.95], ["B", 0.9], ["C", 0.8]] as const)("a range of grade %s holds %d of its draws", (grade, holds) => {
  const values = sorted(`stock.days: {low: 100, mode: 160, high: 180, grade: ${grade}}\n`, "stock.days");
  expect(values.filter((value) => value < 100).length / RUNS).toBeCloseTo((1 - holds) / 2, 2);
  expect(values.filter((value) => value > 180).length / RUNS).toBeCloseTo((1 - holds) / 2, 2);
});

test("what a range holds can be set", () => {
  const values = sorted("ranges.holds.C: 1\nstock.days: {low: 100, mode: 160, high: 180}\n", "stock.days");
  expect([values[0]! >= 100, values.at(-1)! <= 180]).toEqual([true, true]);
});

test("names, switches and months are drawn by weight where a scenario gives weights", () => {
  const body = "shock: {exporter: {dist: choice, values: [Vietnam, China], weights: [1, 3]}, on: {dist: choice, values: [true, false], weights: [1, 1]}, from: {dist: choice, values: [2027-01, 2030-01], weights: [4, 1]}}\n";
  const draws = drawsOf(drawableOf(scenarioOf(body)), { seed: "s", runs: RUNS });
  const share = (path: string, value: unknown): number => Array.from({ length: RUNS }, (_, run) => draws(run).parameters[path]).filter((drawn) => drawn === value).length / RUNS;
  expect([share("shock.exporter", "China"), share("shock.on", true), share("shock.from", "2030-01")]).toEqual([0.75, 0.5, 0.2]);
});

test("a scenario's range of one value moves no other", () => {
  const [plain, ranged] = ["", "stock.days: {low: 30, mode: 60, high: 90}\n"].map((body) => drawableOf(scenarioOf(body)));
  for (const kind of SPREADINGS) {
    const [one, other] = [plain!, ranged!].map((scenario) => drawOf(scenario, { seed: "s", runs: 16, kind }, 5).parameters);
    for (const name of drawnNames(ranged!)) if (name !== "stock.days") expect(other![name], `${kind} ${name}`).toBe(one![name]);
    expect(other!["stock.days"]).not.toBe(one!["stock.days"]);
  }
});
