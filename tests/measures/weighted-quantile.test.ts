import * as fc from "fast-check";
import { quantileSorted } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { effectiveDraws, quantilesOf, weightedQuantile } from "../../src/measures/index.ts";

const RUNS = 1000;
const draws = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 40 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });
const rising = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const equal = (size: number): number[] => Array.from({ length: size }, () => 1 / size);

describe("a quantile of weighted draws", () => {
  test("is the usual one when every draw weighs the same", () => {
    fc.assert(fc.property(draws, chance, (values, p) => {
      const sorted = rising(values);
      expect(weightedQuantile(sorted, equal(sorted.length), p)).toBeCloseTo(quantileSorted(sorted, p), 8);
    }), { numRuns: RUNS });
  });

  test("does not see draws of no weight", () => {
    fc.assert(fc.property(draws, fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { maxLength: 20 }), chance, (values, extra, p) => {
      const all = [...values.map((value) => [value, 1 / values.length] as const), ...extra.map((value) => [value, 0] as const)].sort((a, b) => a[0] - b[0]);
      expect(weightedQuantile(all.map(([value]) => value), all.map(([, weight]) => weight), p)).toBeCloseTo(weightedQuantile(rising(values), equal(values.length), p), 8);
    }), { numRuns: RUNS });
  });

  test("rises with the chance and stays between the ends", () => {
    fc.assert(fc.property(draws, fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }), chance, chance, (values, raw, a, b) => {
      const sorted = rising(values);
      const total = raw.slice(0, sorted.length).reduce((sum, value) => sum + value, 0);
      const weights = raw.slice(0, sorted.length).map((value) => value / total);
      const [low, high] = [weightedQuantile(sorted, weights, Math.min(a, b)), weightedQuantile(sorted, weights, Math.max(a, b))];
      expect(low).toBeLessThanOrEqual(high + 1e-9);
      expect(low).toBeGreaterThanOrEqual(sorted[0]! - 1e-9);
      expect(high).toBeLessThanOrEqual(sorted.at(-1)! + 1e-9);
    }), { numRuns: RUNS });
  });

  test("finds the median of a normal sample drawn from another distribution and weighted back", () => {
    // Uniform draws on -6..6 weighted by the standard normal density: median 0, 95% point 1.645.
    const grid = Array.from({ length: 4001 }, (_, i) => -6 + (12 * i) / 4000);
    const density = grid.map((x) => Math.exp((-x * x) / 2));
    const total = density.reduce((sum, value) => sum + value, 0);
    const weights = density.map((value) => value / total);
    expect(weightedQuantile(grid, weights, 0.5)).toBeCloseTo(0, 2);
    expect(weightedQuantile(grid, weights, 0.95)).toBeCloseTo(1.6449, 2);
  });
});

test("effective draws are the number of draws when equal, and one when one draw has all the weight (Kish)", () => {
  expect(effectiveDraws(equal(48))).toBeCloseTo(48, 9);
  expect(effectiveDraws([0, 1, 0])).toBe(1);
  expect(effectiveDraws([0.5, 0.25, 0.25])).toBeCloseTo(1 / 0.375, 12);
});

test("bands with weights leave out what is not defined and give its weight to the rest", () => {
  expect(quantilesOf(9, [1, null, 3], [0.25, 0.5, 0.25]).p50).toBeCloseTo(2, 9);
  expect(quantilesOf(9, [null, null, 3], [0.25, 0.5, 0.25])).toEqual({ p05: null, p25: null, p50: 9, p75: null, p95: null });
});
