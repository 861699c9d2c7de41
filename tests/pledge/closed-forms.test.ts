import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../src/domain/index.ts";
import { overrunOf, paidAt, passedBy, plantsOf, timeOfPaid, waitingTime, withOdds, yearsTo } from "../../src/pledge/index.ts";
import { amounts, CERTAIN, facts, meanOf, pledge, STEADY } from "./fixtures.ts";

const SIGMAS = 4;
const only = (commits: number): string[] => ["nuclear", "smr", "gas", "factory", "port"].map((name) => `pledge.${name}.commit=${commits}`);

describe("a gate", () => {
  test.each([1, 1.5, 3])("passes at the time that its distribution gives (shape %d)", (shape) => {
    for (const u of [0.999, 0.5, 0.1, 1e-6]) expect(passedBy(waitingTime(u, 2, shape), 0.7, 2, shape)).toBeCloseTo(0.7 * (1 - u), 12);
  });

  test("half of those that pass have passed by the median", () => expect(passedBy(3, 0.8, 3, 2)).toBeCloseTo(0.4, 12));

  test("a wait that has lasted is drawn from the longer ones: with a constant hazard it starts afresh", () => {
    for (const u of [0.9, 0.3, 0.01]) expect(waitingTime(u, 2, 1, 5)).toBeCloseTo(5 + waitingTime(u, 2, 1), 10);
    expect(waitingTime(0.5, 2, 3, 5)).toBeLessThan(5 + waitingTime(0.5, 2, 3));
  });

  test("odds keep certainty and impossibility, and double as they say", () => {
    expect([withOdds(0, 5), withOdds(1, 0.1)]).toEqual([0, 1]);
    expect(withOdds(0.5, 2)).toBeCloseTo(2 / 3, 12);
  });

  test("one gate with a constant hazard: the model's share is p(1 - exp(-t ln2 / median)) at every date", () => {
    const draws = 8000;
    const run = pledge([...STEADY, ...only(0), "pledge.gas.commit=0.7", "pledge.gas.commitYears=1.3", "pledge.gates.shape=1", "pledge.tranche.pick=0"], draws);
    const gas = plantsOf(facts).filter(({ class: name, selected }) => name === "gas" && selected !== null).reduce((sum, { selected }) => sum + selected!.amount, 0);
    for (const date of ["2027-01-01", "2028-04-01", "2029-01-19", "2032-01-01"]) {
      const expected = passedBy(yearsTo(date) - yearsTo("2026-06-01"), 0.7, 1.3, 1);
      const share = meanOf(amounts(run, "committed", date)) / gas;
      expect(Math.abs(share - expected), date).toBeLessThan(SIGMAS * Math.sqrt((expected * (1 - expected)) / draws));
    }
  });
});

test("independent projects: mean and variance of what is committed are the sums of p a and p (1 - p) a^2", () => {
  const draws = 8000;
  const run = pledge([...STEADY, ...only(0.4), "pledge.tranche.pick=0", "pledge.gas.commitYears=0.1", "pledge.smr.commitYears=0.1", "pledge.factory.commitYears=0.1", "pledge.port.commitYears=0.1"], draws);
  const values = amounts(run, "committed", "2035-12-31");
  const sizes = plantsOf(facts).flatMap(({ selected }) => (selected === null ? [] : [selected.amount]));
  const mean = sizes.reduce((sum, a) => sum + 0.4 * a, 0);
  const variance = sizes.reduce((sum, a) => sum + 0.4 * 0.6 * a * a, 0);
  const got = meanOf(values);
  expect(sizes).toHaveLength(6);
  expect(Math.abs(got - mean)).toBeLessThan(SIGMAS * Math.sqrt(variance / draws));
  expect(meanOf(values.map((value) => (value - got) ** 2)) / variance).toBeGreaterThan(0.93);
  expect(meanOf(values.map((value) => (value - got) ** 2)) / variance).toBeLessThan(1.07);
});

describe("certainty", () => {
  const plants = plantsOf(facts).filter(({ ceiling }) => ceiling !== null);
  const sum = plants.reduce((total, { ceiling }) => total + ceiling!, 0);

  test("no overrun and every gate certain give exactly the ceilings of the plants", () => {
    const run = pledge(CERTAIN, 50);
    expect(sum).toBeCloseTo(318.45, 9);
    // Typical and most differ by a tenth only because a share needs an order; the least is the mode, so amounts lie at 1 to 1.1.
    for (const ledger of ["selected", "committed", "disbursed", "operating"] as const) {
      for (const value of amounts(run, ledger, "2041-01-01")) {
        expect(value).toBeGreaterThanOrEqual(sum - 1e-9);
        expect(value).toBeLessThanOrEqual(sum * 1.1 + 1e-9);
      }
    }
  });

  test("with the least, typical and largest share at one, the sum is exact", () => {
    const run = pledge([...CERTAIN.filter((one) => !one.startsWith("pledge.drawn.most")), "pledge.drawn.most=1"], 20);
    for (const ledger of ["selected", "committed", "disbursed", "operating"] as const) for (const value of amounts(run, ledger, "2041-01-01")) expect(value).toBeCloseTo(sum, 9);
  });

  test("550 is reached exactly when the remainder without a name is set", () => {
    const run = pledge([...CERTAIN.filter((one) => !one.startsWith("pledge.drawn.most")), "pledge.drawn.most=1", `pledge.remainder=${550 - sum}`], 20);
    for (const ledger of ["selected", "committed", "disbursed", "operating"] as const) for (const value of amounts(run, ledger, "2041-01-01")) expect(value).toBeCloseTo(550, 9);
  });

  test("more than the headline is never selected", () => {
    const run = pledge([...CERTAIN, "pledge.remainder=400"], 20);
    for (const value of amounts(run, "selected", "2041-01-01")) expect(value).toBeCloseTo(550, 9);
  });
});

describe("overruns", () => {
  test.each([[120, 0.5], [16, 0.32], [14, 0.26], [32, 0.49], [70, 1]])("a lognormal has a mean of %d%% at any spread, and that spread", (percent, spread) => {
    const { mu, sigma } = overrunOf(percent, spread);
    expect(Math.exp(mu + (sigma * sigma) / 2)).toBeCloseTo(1 + percent / 100, 10);
    expect(sigma).toBe(spread);
  });

  test("none is none", () => expect(overrunOf(0, 0)).toEqual({ mu: 0, sigma: 0 }));
});

describe("the curve of payments", () => {
  test("begins with nothing, ends with all, and is half done half-way", () => expect([paidAt(-1), paidAt(0), paidAt(0.5), paidAt(1), paidAt(2)]).toEqual([0, 0, 0.5, 1, 1]));
  test("its inverse gives the time back", () => {
    for (let x = 0; x <= 1; x += 0.05) expect(timeOfPaid(paidAt(x))).toBeCloseTo(x, 7);
  });
});

// Published quantiles of the standard normal distribution, as any table prints them.
test.each([[0.5, 0], [0.975, 1.959963984540054], [0.05, -1.6448536269514722], [0.001, -3.090232306167813], [1e-10, -6.361340902404056], [1e-20, -9.262340089798405]])("normal quantile of %d", (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 12);
});
