import { describe, expect, test } from "vitest";
import { backtest, errorsOf, factorBetween, meets, scoreOf, type PointPair, type SeriesSummary, type Tolerance } from "../../src/analysis/backtest/index.ts";
import { facts, points } from "./real.ts";

const pair = (observed: number, modelled: number, half = 0): PointPair => ({ year: 2012, observed, low: observed - half, high: observed + half, modelled });
const tolerance = (kind: Tolerance["kind"], limit: number): Tolerance => ({ kind, limit, why: "test" });

describe("errors by hand", () => {
  // 50 against 60 and 70 against 60: bias 0, mean absolute error 10.
  test("signed errors cancel in the bias and not in the mean error", () => {
    expect(errorsOf([pair(60, 50, 10), pair(60, 70, 5)], tolerance("absolute", 10))).toEqual({ points: 2, bias: 0, mae: 10, inside: 1, off: 10, within: true });
  });

  test("percent is of the mean observed value", () => {
    // Errors 10 and 30 on 100 and 300: 20 of 200.
    expect(errorsOf([pair(100, 110), pair(300, 270)], tolerance("percent", 9))).toMatchObject({ off: 10, within: false, bias: -10, mae: 20 });
  });

  test("factors are averaged geometrically and count both ways", () => {
    // Twice and an eighth: the mean factor is 4.
    const errors = errorsOf([pair(10, 20), pair(8, 1)], tolerance("factor", 3));
    expect(errors.off).toBeCloseTo(4, 12);
    expect(errors).toMatchObject({ inside: 1, within: false });
    expect(factorBetween(2, 8)).toBe(4);
    expect(factorBetween(0, 8)).toBe(Number.POSITIVE_INFINITY);
  });

  test("a range includes its ends, and a factor replaces it for series of size", () => {
    expect(meets(pair(60, 65, 5), tolerance("absolute", 1))).toBe(true);
    expect(meets(pair(60, 65.01, 5), tolerance("absolute", 100))).toBe(false);
    expect(meets(pair(10, 30), tolerance("factor", 3))).toBe(true);
    expect(meets(pair(10, 31, 100), tolerance("factor", 3))).toBe(false);
  });
});

const one = (id: string, role: SeriesSummary["role"], off: number, more: Partial<SeriesSummary> = {}): SeriesSummary => ({
  id, role, label: id, unit: "%", from: 2012, to: 2014, points: 4, inside: 1, bias: 0, mae: off, off, limit: 10, kind: "absolute", within: off <= 10, covered: null, ...more,
});

describe("verdict by hand", () => {
  const leading = [one("japan-customs-share", "fitted", 1), one("japan-demand", "fitted", 1), one("japan-customs-share", "held-out", 1), one("japan-demand", "held-out", 1)];

  test("two of three series are enough, one of two is not", () => {
    expect(scoreOf([...leading, one("a", "fitted", 11), one("b", "held-out", 11)]).passed).toBe(true);
    expect(scoreOf([...leading, one("a", "held-out", 11), one("b", "held-out", 11)]).broken.map(({ id }) => id)).toEqual(["held-out"]);
    expect(scoreOf([...leading, one("a", "fitted", 11), one("b", "fitted", 11)]).broken.map(({ id }) => id)).toEqual(["fitted"]);
  });

  test("a leading series outside its tolerance fails the whole, however well the rest does", () => {
    const rest = Array.from({ length: 20 }, (_, i) => [one(`f${i}`, "fitted", 0), one(`h${i}`, "held-out", 0)]).flat();
    expect(scoreOf([...leading.slice(0, 3), one("japan-demand", "held-out", 10.1), ...rest]).broken.map(({ id }) => id)).toEqual(["leading"]);
  });

  test("given points count nowhere, and misses come the furthest first", () => {
    const score = scoreOf([...leading, one("a", "fitted", 20), one("b", "held-out", 99, { limit: 10 }), one("c", "given", 500)]);
    expect(score.fitted).toEqual({ points: 12, inside: 3, covered: null, series: 3, seriesWithin: 2 });
    expect(score.misses.map(({ id }) => id)).toEqual(["b", "a"]);
  });
});

describe("a back-test of made-up readings", () => {
  const exact = points.map(({ observed }) => observed.value);

  test("a model that hits every point passes, with no error", () => {
    const { score, summaries, rows } = backtest(exact, [], facts);
    expect(score).toMatchObject({ passed: true, misses: [], broken: [] });
    expect(score.heldOut.inside).toBe(score.heldOut.points);
    expect(summaries.every(({ bias }) => bias === 0)).toBe(true);
    expect(rows.every(({ p05, p95 }) => p05 === null && p95 === null)).toBe(true);
  });

  test("a model that doubles Japan's demand fails on it, in both roles", () => {
    const { score } = backtest(points.map(({ series, observed }) => observed.value * (series.id === "japan-demand" ? 2 : 1)), [], facts);
    expect(score.misses.map(({ id, role, off }) => [id, role, off])).toEqual([["japan-demand", "fitted", 100], ["japan-demand", "held-out", 100]]);
    expect(score.passed).toBe(false);
  });

  test("bands come from the draws, and the median is judged", () => {
    const drawn = [0.5, 0.9, 1, 1.1, 1.5].map((factor) => exact.map((value) => value * factor));
    const { rows, score } = backtest(exact.map((value) => value * 9), drawn, facts);
    const row = rows.find(({ series, year }) => series === "japan-demand" && year === 2012)!;
    expect(row.p50).toBe(14470);
    expect(row.p05).toBeCloseTo(14470 * 0.58, 6);
    expect(row.p95).toBeCloseTo(14470 * 1.42, 6);
    expect(score.heldOut.covered).toBe(score.heldOut.points);
  });
});
