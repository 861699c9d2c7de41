import { expect, test } from "vitest";
import { monthIndex } from "../../src/domain/index.ts";
import { arrivalsOf, arrivalTimes, drawableOf, drawsOf, exponential, uniform } from "../../src/uncertainty/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";

const RUNS = 4000;
const all = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test("counts are Poisson: mean and variance are rate times span, and none come with chance exp(-rate span)", () => {
  const counts = all(RUNS).map((run) => arrivalTimes(0.3, 120, "s", run).length);
  const expected = 3;
  // Four standard errors: sd of a count is sqrt(3); of its square deviation sqrt(3 + 2 x 9) (Poisson fourth moment).
  expect(Math.abs(mean(counts) - expected)).toBeLessThan(4 * Math.sqrt(expected / RUNS));
  expect(Math.abs(mean(counts.map((count) => (count - expected) ** 2)) - expected)).toBeLessThan(4 * Math.sqrt((expected + 2 * expected ** 2) / RUNS));
  const none = Math.exp(-expected);
  expect(Math.abs(counts.filter((count) => count === 0).length / RUNS - none)).toBeLessThan(4 * Math.sqrt((none * (1 - none)) / RUNS));
});

test("gaps are exponential: quantiles of the first one are -12 ln(1 - u) / rate", () => {
  const first = all(RUNS).map((run) => arrivalTimes(2, 240, "s", run)[0]!).sort((a, b) => a - b);
  for (const u of [0.1, 0.5, 0.9]) {
    const at = (-12 * Math.log(1 - u)) / 2;
    const share = first.filter((time) => time <= at).length / RUNS;
    expect(Math.abs(share - u)).toBeLessThan(4 * Math.sqrt((u * (1 - u)) / RUNS));
  }
});

test("months under a blow: alone they are at most one at a time, in order, apart, inside the span", () => {
  const rule = { rate: 1.5, months: exponential(9), passthrough: uniform(0, 1), span: 168 };
  for (const run of all(500)) {
    const found = arrivalsOf(rule, "s", run);
    found.forEach(({ start, months, passthrough }, at) => {
      expect(Number.isInteger(start) && Number.isInteger(months) && months >= 1 && start >= 0 && start + months <= 168).toBe(true);
      expect(passthrough >= 0 && passthrough <= 1).toBe(true);
      if (at > 0) expect(start).toBeGreaterThanOrEqual(found[at - 1]!.start + found[at - 1]!.months);
    });
  }
});

test("two that meet become one, with the smaller share passing", () => {
  const found = all(200).map((run) => ({ run, times: arrivalTimes(0.5, 24, "s", run) })).find(({ times }) => times.length === 2)!;
  const severities = [0.7, 0.2];
  let next = 0;
  const rule = { rate: 0.5, months: { quantile: () => 24 }, passthrough: { quantile: () => severities[next++]! }, span: 24 };
  const start = Math.floor(found.times[0]!);
  expect(arrivalsOf(rule, "s", found.run)).toEqual([{ start, months: 24 - start, passthrough: 0.2 }]);
});

test("a higher rate brings the same blows sooner; no rate brings none", () => {
  const [slow, fast] = [arrivalTimes(0.5, 600, "s", 3), arrivalTimes(1, 600, "s", 3)];
  slow.forEach((time, at) => expect(fast[at]).toBeCloseTo(time / 2, 9));
  expect(arrivalTimes(0, 600, "s", 3)).toEqual([]);
  expect(() => arrivalTimes(-1, 600, "s", 3)).toThrow("expected 0 or more");
});

test("the shipped scenario's draws carry episodes of their own; the reference's carry none", () => {
  const random = drawsOf(drawableOf(loadScenario("shocks-at-random")), { seed: "s", runs: 64 });
  const episodes = all(64).map((run) => random(run).extras?.episodes ?? []);
  expect(episodes.filter((of) => of.length > 0).length).toBeGreaterThan(32);
  for (const { from, months, destinations } of episodes.flat()) {
    expect(monthIndex(from)).toBeGreaterThanOrEqual(monthIndex("2027-01"));
    expect(monthIndex(from) + months).toBeLessThanOrEqual(monthIndex("2040-12") + 1);
    expect(destinations).toEqual(["Japan"]);
  }
  expect(drawsOf(drawableOf(loadScenario("reference")), { seed: "s", runs: 64 })(3).extras).toBeUndefined();
});
