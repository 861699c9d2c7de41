import { describe, expect, test } from "vitest";
import { modelErrorsOf, pointsOf, sharesSpread, spreadBy } from "../../src/analysis/backtest/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { quantilesOf } from "../../src/measures/index.ts";

const points = pointsOf(loadFacts());
const share = points.find(({ series }) => series.id === "japan-customs-share")!.series;
const fitted = points.flatMap(({ series, role }, i) => (series.id === share.id && role === "fitted" ? [i] : []));

/** Draws of every point: what was observed plus each of `misses`, moved at some points. */
const columnsWith = (misses: readonly number[], moved: (i: number) => number = () => 0) =>
  points.map(({ observed }, i) => Float64Array.from(misses, (miss) => observed.value + miss + moved(i)));

describe("the model's own error", () => {
  test("is the miss itself where all draws agree on it", () => expect(modelErrorsOf(points, columnsWith([4, 4]))(share).sd).toBeCloseTo(4, 12));

  test("is nothing where the draws' own spread explains the misses", () => {
    // Median 2 off, standard deviation 2: the mean squared miss equals the variance.
    expect(modelErrorsOf(points, columnsWith([0, 4]))(share).sd).toBeCloseTo(0, 9);
    expect(modelErrorsOf(points, columnsWith([-5, 5]))(share).sd).toBe(0);
  });

  test("is the root of what remains when both are there", () => {
    // Median 5 off, variance 9: 25 - 9 = 16.
    expect(modelErrorsOf(points, columnsWith([2, 8]))(share).sd).toBeCloseTo(4, 12);
  });

  test("does not read what is held out or given", () => {
    const late = columnsWith([1, 1], (i) => (points[i]!.role === "fitted" ? 0 : 50));
    for (const { series } of points) expect(modelErrorsOf(points, late)(series)).toEqual(modelErrorsOf(points, columnsWith([1, 1]))(series));
  });

  test("leaves out the point that a band is judged by", () => {
    const [odd] = fitted;
    const errors = modelErrorsOf(points, columnsWith([1, 1], (i) => (i === odd ? 29 : 0)));
    expect(errors(share, odd).sd).toBeCloseTo(1, 12);
    expect(errors(share).sd).toBeCloseTo(Math.sqrt((30 ** 2 + fitted.length - 1) / fitted.length), 9);
  });

  test("of a series without three fitted points is that of all series, in its own tolerance", () => {
    const magnets = points.find(({ series }) => series.id === "magnets-world")!.series;
    expect(points.some(({ series, role }) => series.id === magnets.id && role === "fitted")).toBe(false);
    // Every fitted point one tolerance off.
    const size = new Map<string, number>();
    for (const { series } of points) {
      const own = points.filter((point) => point.series === series && point.role === "fitted").map(({ observed }) => Math.abs(observed.value));
      size.set(series.id, own.reduce((sum, value) => sum + value, 0) / own.length);
    }
    const off = points.map(({ series: { id, tolerance: { kind, limit } }, observed: { value } }) =>
      Float64Array.of(...[0, 0].map(() => (kind === "factor" ? value * limit : kind === "absolute" ? value + limit : value + (limit / 100) * size.get(id)!))));
    expect(modelErrorsOf(points, off)(magnets).sd).toBeCloseTo(magnets.tolerance.limit, 9);
  });
});

describe("draws spread by an error", () => {
  test("draws that agree become a normal distribution about them", () => {
    const agreed = Array.from({ length: 50 }, () => 10);
    const { p05, p25, p50, p95 } = quantilesOf(null, spreadBy(agreed, { kind: "absolute", sd: 2 }), sharesSpread(agreed.map(() => 1 / 50)));
    expect(p50).toBeCloseTo(10, 9);
    expect((p95! - 10) / 2).toBeCloseTo(1.645, 1);
    expect((10 - p25!) / 2).toBeCloseTo(0.674, 1);
    expect(p05! + p95!).toBeCloseTo(20, 9);
  });

  test("a claim of a factor is spread by factors and stays positive", () => {
    const values = spreadBy([3], { kind: "factor", sd: Math.log(2) });
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(values[0]! * values[values.length - 1]!).toBeCloseTo(9, 9);
  });

  test("no error changes nothing, and shares still add to one", () => {
    expect([...new Set(spreadBy([1, 5], { kind: "percent", sd: 0 }))]).toEqual([1, 5]);
    expect(sharesSpread([0.25, 0.75]).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
  });
});
