import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf, crps, forecastScores, logLikelihoodOf, pointsOf } from "../../src/analysis/backtest/index.ts";
import { normalQuantile } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { weightsOf } from "../../src/uncertainty/index.ts";

const facts = loadFacts();
const points = pointsOf(facts);
const observed = points.map(({ observed: { value } }) => value);

describe("the score of a band (CRPS)", () => {
  test("is the absolute error for a single draw", () => expect(crps([3], 7)).toBe(4));
  test("of two draws 0 and 1 at 0.5: half less a quarter", () => expect(crps([0, 1], 0.5)).toBeCloseTo(0.25, 12));

  // Gneiting and Raftery (2007), eq. 21: sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)).
  test.each([[0, 0.2336949772], [1, 0.6024413639], [-2, 1.4527909193]])("of a standard normal at %d is the closed form", (at, expected) => {
    const size = 20_000;
    const normal = Array.from({ length: size }, (_, i) => normalQuantile((i + 0.5) / size));
    expect(crps(normal, at)).toBeCloseTo(expected, 3);
  });

  test("with weights is that of draws repeated as often as they weigh", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 12 }), fc.double({ min: -60, max: 60, noNaN: true }), (draws, at) => {
      const repeated = draws.flatMap(([value, times]) => Array.from({ length: times }, () => value));
      expect(crps(draws.map(([value]) => value), at, draws.map(([, times]) => times / repeated.length))).toBeCloseTo(crps(repeated, at), 8);
    }), { numRuns: 1000 });
  });
});

describe("the likelihood of a replay", () => {
  const likelihood = logLikelihoodOf(points);
  const moved = (role: string, by: number): number[] => points.map((point, i) => observed[i]! * (point.role === role ? by : 1));

  test("is highest where the model meets every observation", () => expect(likelihood(observed)).toBe(-0));
  test("does not read what is held out or given", () => {
    expect(likelihood(moved("held-out", 3))).toBe(likelihood(observed));
    expect(likelihood(moved("given", 3))).toBe(likelihood(observed));
    expect(likelihood(moved("fitted", 3))).toBeLessThan(-10);
  });
  const offByTolerance = (series: (of: { id: string; subject: string }) => boolean): number[] =>
    points.map((point, i) => observed[i]! + (series(point.series) && point.role === "fitted" ? point.series.tolerance.limit : 0));
  const fitted = points.filter(({ role, series }) => role === "fitted" && series.subject === "origins");
  const origins = new Set(fitted.map(({ series }) => series.id));

  test("takes a half for a subject whose series are off by their tolerance at every point", () => {
    expect(fitted.every(({ series }) => series.tolerance.kind === "absolute")).toBe(true);
    expect(likelihood(offByTolerance(({ subject }) => subject === "origins"))).toBeCloseTo(-0.5, 12);
  });
  test("takes its part of a half for one series of a subject", () => {
    expect(origins.size).toBeGreaterThan(1);
    expect(likelihood(offByTolerance(({ id }) => id === "japan-customs-share"))).toBeCloseTo(-0.5 / origins.size, 12);
  });
});

describe("weights", () => {
  test("add to one, keep the ratio of likelihoods and do not mind a common shift", () => {
    const { shares, effective } = weightsOf([-1, -2, -4]);
    expect(shares.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    expect(shares[0]! / shares[1]!).toBeCloseTo(Math.E, 12);
    expect([...weightsOf([-1001, -1002, -1004]).shares]).toEqual([...shares].map((value) => expect.closeTo(value, 12)));
    expect(effective).toBeGreaterThan(1);
    expect(effective).toBeLessThan(3);
  });
  test("recover the posterior of a normal mean known in closed form", () => {
    // Prior N(0, 1), one observation 1 with sd 1: posterior N(1/2, 1/2).
    const size = 4000;
    const prior = Array.from({ length: size }, (_, i) => normalQuantile((i + 0.5) / size));
    const { shares } = weightsOf(prior.map((mean) => -((1 - mean) ** 2) / 2));
    const mean = prior.reduce((sum, value, i) => sum + value * shares[i]!, 0);
    const variance = prior.reduce((sum, value, i) => sum + (value - mean) ** 2 * shares[i]!, 0);
    expect(mean).toBeCloseTo(0.5, 3);
    expect(variance).toBeCloseTo(0.5, 3);
  });
  test("refuse draws none of which is possible", () => expect(() => weightsOf([Number.NEGATIVE_INFINITY])).toThrow("no draw has a finite likelihood"));
});

describe("scores of the bands", () => {
  /** Draws that lie evenly from 20% below to 20% above what was observed: the 50% band is within a tenth, the 90% band within 18%. */
  const spread = Array.from({ length: 401 }, (_, i) => observed.map((value) => value * (0.8 + (0.4 * i) / 400)));

  test("bands around every observation hold them all, without bias", () => {
    const scores = forecastScores(points, spread, null);
    for (const role of ["fitted", "held-out"] as const) {
      const { points: all, in50, in90 } = coverageOf(scores, role, "prior");
      expect([in50, in90]).toEqual([all, all]);
    }
    for (const { bias, crps: score } of scores) expect(Math.abs(bias)).toBeLessThanOrEqual(1e-9 + score);
  });

  test("weights that leave the upper draws alone move the band away from what was observed", () => {
    const { shares } = weightsOf(spread.map((_, i) => (i > 390 ? 0 : -60)));
    const scores = forecastScores(points, spread, shares);
    const positive = new Set(points.filter((_, i) => observed[i]! > 0).map(({ series }) => series.id));
    for (const { bias } of scores.filter((score) => positive.has(score.series) && score.role === "fitted" && score.draws === "weighted")) {
      expect(bias).toBeGreaterThanOrEqual(0);
    }
    expect(coverageOf(scores, "fitted", "weighted").in90).toBeLessThan(coverageOf(scores, "fitted", "prior").in90 / 4);
  });

  test("none without draws", () => expect(forecastScores(points, [], null)).toEqual([]));
});
