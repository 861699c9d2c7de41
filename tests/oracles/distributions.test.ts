import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  beta, discrete, empirical, exponential, gamma, lognormal, lognormalFrom90, lognormalOfLog, normal, normalFrom90, pert, sampleOf, triangular, truncated, uniform,
  uniformStream, weibull, type ProbabilityDistribution,
} from "../../src/uncertainty/index.ts";

const TWO = { beta, gamma, weibull, normal, lognormalOfLog, uniform } as const;
const THREE = { triangular, pert } as const;

/** Quantiles by SciPy 1.17.1 (scipy.stats, `ppf`). */
const PUBLISHED = readFileSync(new URL("quantiles.csv", import.meta.url), "utf8").trim().split("\n").slice(1).map((line) => {
  const [name, a, b, c, p, quantile] = line.split(",");
  const of = String(name) in THREE ? THREE[name as keyof typeof THREE](Number(a), Number(b), Number(c)) : TWO[name as keyof typeof TWO](Number(a), Number(b));
  return { of, p: Number(p), quantile: Number(quantile) };
});

test("quantiles agree with SciPy to 1e-9, tails included", () => {
  expect(PUBLISHED).toHaveLength(378);
  for (const { of, p, quantile } of PUBLISHED) expect(Math.abs(of.quantile(p) - quantile), `${of.name} at ${p}: ${of.quantile(p)} not ${quantile}`).toBeLessThanOrEqual(1e-9 * Math.abs(quantile));
});

test("the cdf leads back from a quantile to its probability", () => {
  for (const { of, p, quantile } of PUBLISHED) {
    // Where 1 - x is below what a number near 1 can tell, the way back is lost.
    if (of.high - quantile < 1e-9 || quantile - of.low < 1e-300) continue;
    const error = Math.min(Math.abs(of.cdf(quantile) / p - 1), Math.abs(of.cdf(quantile) - p));
    expect(error, `${of.name} at ${p}`).toBeLessThan(1e-7);
  }
});

const SAMPLES: readonly ProbabilityDistribution[] = [
  uniform(-1, 3), triangular(0, 0.3, 1), pert(20, 60, 180), beta(2.5, 8), gamma(2.5, 3), weibull(2, 12), normal(-2, 5), lognormal(60, 30), lognormalFrom90(30, 120), normalFrom90(30, 90),
  exponential(4), truncated(normal(10, 3), 7, 16), empirical([3, 1, 4, 1.5, 9, 2.6]),
];

describe.each(SAMPLES.map((of) => [of.name, of] as const))("%s", (name, of) => {
  const uniforms = uniformStream("moments", name);
  const draws = Array.from({ length: 20_000 }, (_, at) => sampleOf(of, () => uniforms(at)));

  test("its sample has its mean and variance, within four standard errors", () => {
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const spread = draws.map((value) => (value - of.mean) ** 2);
    const variance = spread.reduce((sum, value) => sum + value, 0) / draws.length;
    const fourth = spread.reduce((sum, value) => sum + (value - of.variance) ** 2, 0) / draws.length;
    expect(Math.abs(mean - of.mean)).toBeLessThan(4 * Math.sqrt(of.variance / draws.length));
    expect(Math.abs(variance - of.variance)).toBeLessThan(4 * Math.sqrt(fourth / draws.length));
  });

  test("its density is the slope of its cdf", () => {
    for (const u of [0.1, 0.33, 0.62, 0.9]) {
      const x = of.quantile(u);
      const step = 1e-4 * Math.sqrt(of.variance);
      expect((of.cdf(x + step) - of.cdf(x - step)) / (2 * step)).toBeCloseTo(of.pdf(x), 3);
    }
  });
});

test("Weibull moments: shape 2 is Rayleigh, mean s sqrt(pi)/2 and variance s^2 (1 - pi/4)", () => {
  expect(weibull(2, 12).mean).toBeCloseTo(12 * Math.sqrt(Math.PI) / 2, 11);
  expect(weibull(2, 12).variance).toBeCloseTo(144 * (1 - Math.PI / 4), 10);
  expect(exponential(4).variance).toBeCloseTo(16, 10);
});

test("lognormal moments are the ones asked for; the 90% range is the 5th and 95th percentile", () => {
  expect(lognormal(60, 30).mean).toBeCloseTo(60, 10);
  expect(Math.sqrt(lognormal(60, 30).variance)).toBeCloseTo(30, 10);
  expect(lognormalFrom90(30, 120).quantile(0.05)).toBeCloseTo(30, 10);
  expect(lognormalFrom90(30, 120).quantile(0.95)).toBeCloseTo(120, 10);
  expect(normalFrom90(30, 90).quantile(0.95)).toBeCloseTo(90, 10);
});

test("a truncated normal has the published moments and quantile", () => {
  // scipy.stats.truncnorm(-1, 2, loc=10, scale=3)
  const cut = truncated(normal(10, 3), 7, 16);
  expect(cut.mean).toBeCloseTo(10.688911537273988, 9);
  expect(cut.variance).toBeCloseTo(4.6778628529038055, 9);
  expect(cut.quantile(0.2)).toBeCloseTo(8.616789870816163, 9);
});

test("PERT has mean (low + 4 mode + high) / 6", () => expect(pert(20, 60, 180).mean).toBeCloseTo(440 / 6, 10));

test("a discrete quantile gives each value its weight", () => {
  const of = discrete([180, 30, 60], [1, 2, 2]);
  const counts = new Map<number, number>();
  for (let at = 0; at < 1000; at++) counts.set(of.quantile((at + 0.5) / 1000), (counts.get(of.quantile((at + 0.5) / 1000)) ?? 0) + 1);
  expect([...counts]).toEqual([[30, 400], [60, 400], [180, 200]]);
  expect([of.mean, of.variance, of.cdf(60), of.pdf(180)]).toEqual([72, 3096, 0.8, 0.2]);
});

test("an empirical distribution interpolates as type 7 of Hyndman and Fan", () => {
  // numpy.quantile([1, 2, 4, 8], 0.4) = 2.4, the default method.
  expect(empirical([8, 1, 4, 2]).quantile(0.4)).toBeCloseTo(2.4, 12);
});

test("quantiles never fall", () => {
  const unit = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  fc.assert(fc.property(fc.constantFrom(...SAMPLES), unit, unit, (of, u, v) => {
    const [low, high] = [of.quantile(Math.min(u, v)), of.quantile(Math.max(u, v))];
    return low <= high + 1e-12 * Math.abs(high);
  }));
});

test.each([
  [() => uniform(3, 3), "uniform(3, 3) is no distribution; expected finite ends, low below high"],
  [() => triangular(0, 5, 3), "triangular(0, 5, 3) is no distribution; expected finite low <= mode <= high, low below high"],
  [() => pert(0, -1, 3), "pert(0, -1, 3) is no distribution; expected finite low <= mode <= high, low below high"],
  [() => normal(0, 0), "normal(0, 0) is no distribution; expected a finite mean and a standard deviation above 0"],
  [() => lognormal(-1, 2), "lognormal(-1, 2) is no distribution; expected a mean and a standard deviation above 0"],
  [() => lognormalFrom90(0, 2), "lognormalFrom90(0, 2) is no distribution; expected percentiles above 0, the 5th below the 95th"],
  [() => beta(0, 1), "beta(0, 1) is no distribution; expected shapes above 0"],
  [() => gamma(1, -1), "gamma(1, -1) is no distribution; expected shape and scale above 0"],
  [() => weibull(Number.NaN, 1), "weibull(NaN, 1) is no distribution; expected shape and scale above 0"],
  [() => discrete([1, 2], [1]), "discrete([1, 2], [1]) is no distribution; expected as many weights as finite values"],
  [() => discrete([1, 2], [0, 0]), "weights [0, 0] is no distribution; expected numbers of 0 or more, one of them above 0"],
  [() => empirical([1]), "empirical(1 values) is no distribution; expected two or more finite values"],
  [() => truncated(uniform(0, 1), 2, 3), "truncated(2, 3) of uniform(0, 1) is no distribution; expected a stretch that holds some of it; it lies from 0 to 1"],
] as const)("what makes no distribution is refused: %#", (build, message) => expect(build).toThrow(new RangeError(message)));
