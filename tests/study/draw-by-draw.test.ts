import { expect, test } from "vitest";
import type { Outcomes } from "../../src/measures/index.ts";
import type { Run } from "../../src/runner/index.ts";
import { differenceOf, pointsText } from "../../src/study/draw-by-draw.ts";
import { caseOf } from "./cases.ts";

const NAME = "share";
const template = caseOf("reference").run;
const made = (central: number | null, draws: readonly (number | null)[], seed = "s"): Run =>
  ({ ...template, seed, outcomes: new Map([[NAME, central]]) as Outcomes, drawn: draws.map((value) => new Map([[NAME, value]]) as Outcomes) });
const luck = Array.from({ length: 101 }, (_, draw) => 30 + 0.4 * draw);

test("what both runs share cancels: a constant effect has no band, however wide the bands of the two", () => {
  const { p05, p50, p95 } = differenceOf(made(45, luck.map((value) => value - 3)), made(48, luck), NAME)!;
  for (const value of [p05, p50, p95]) expect(value).toBeCloseTo(-3, 12);
});

test("the median of differences, which is not the difference of medians", () => {
  // Effects 0, 0, -9 on 10, 20, 30: medians 20 and 20 against a mean effect of -3, and a median effect of 0.
  const difference = differenceOf(made(null, [10, 20, 21]), made(20, [10, 20, 30]), NAME);
  expect(difference).toBeNull();
  expect(differenceOf(made(20, [10, 20, 21]), made(20, [10, 20, 30]), NAME)!.p50).toBe(0);
  expect(differenceOf(made(20, [0, 21, 20]), made(20, [10, 20, 30]), NAME)!.p50).toBe(-10);
});

test("without draws it is the difference of the two central runs; draws of another seed are not set side by side", () => {
  expect(differenceOf(made(45, []), made(48, []), NAME)!.p50).toBe(-3);
  expect(differenceOf(made(45, luck), made(48, luck, "other"), NAME)).toBeNull();
});

test("it is said with its sign and range", () => {
  expect(pointsText({ p05: -6.14, p25: null, p50: 0.21, p75: null, p95: 3.2 })).toBe("+0.2 points (-6.1 to +3.2)");
  expect(pointsText({ p05: null, p25: null, p50: -9.12, p75: null, p95: null })).toBe("-9.1 points");
  expect(pointsText(null)).toBe("");
});
