import * as fc from "fast-check";
import { expect, test } from "vitest";
import { triangleEnds, triangular } from "../../src/uncertainty/index.ts";

const FREE = { least: -1e9, most: 1e9 };
const side = fc.double({ min: 0.001, max: 100, noNaN: true });

test("the triangle holds the stated part between the given ends and half of the rest beyond each", () => {
  fc.assert(fc.property(side, side, fc.double({ min: 0.5, max: 0.999, noNaN: true }), (below, above, holds) => {
    const ends = triangleEnds({ low: -below, mode: 0, high: above, holds, ...FREE });
    const of = triangular(ends.low, 0, ends.high);
    expect(of.cdf(-below)).toBeCloseTo((1 - holds) / 2, 9);
    expect(of.cdf(above)).toBeCloseTo((1 + holds) / 2, 9);
  }));
});

test("a symmetric range that holds 80% is 1/(1 - sqrt(0.2)) times as wide", () => {
  expect(triangleEnds({ low: -1, mode: 0, high: 1, holds: 0.8, ...FREE }).high).toBeCloseTo(1 / (1 - Math.sqrt(0.2)), 12);
});

test("a range that surely holds keeps its ends", () => expect(triangleEnds({ low: 2, mode: 3, high: 7, holds: 1, ...FREE })).toEqual({ low: 2, high: 7 }));

test("an end at the central value or at a limit is an end; nothing passes a limit", () => {
  expect(triangleEnds({ low: 5000, mode: 5000, high: 7200, holds: 0.8, least: 0, most: 20000 }).low).toBe(5000);
  expect(triangleEnds({ low: 0, mode: 0.2, high: 0.5, holds: 0.8, least: 0, most: 1 }).low).toBe(0);
  fc.assert(fc.property(side, side, side, side, (below, above, least, most) => {
    const range = { low: -Math.min(below, least), mode: 0, high: Math.min(above, most), holds: 0.8, least: -least, most };
    const ends = triangleEnds(range);
    expect(ends.low).toBeGreaterThanOrEqual(-least);
    expect(ends.high).toBeLessThanOrEqual(most);
    expect(ends.low).toBeLessThanOrEqual(range.low + 1e-9);
    expect(ends.high).toBeGreaterThanOrEqual(range.high - 1e-9);
  }));
});
