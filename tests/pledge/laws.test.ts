import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/domain/index.ts";
import { LEDGERS, PLEDGE_PATHS, pledgePlan, pledgeValues, readoutDates, simulatePledge, yearlyFunding, yearsTo, type PledgeDraw } from "../../src/pledge/index.ts";
import { PARAMETERS } from "../../src/scenario/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { uniformStream } from "../../src/uncertainty/index.ts";
import { amounts, facts, meanOf, pledge } from "./fixtures.ts";

const RUNS = 1000;
const plan = pledgePlan(loadScenario("pledge-reference").parameters, facts);
const capped = { ...plan, capped: true };
const ranges = PLEDGE_PATHS.map((path) => PARAMETERS.find((one) => one.path === path)!);

/** Any values within the plausible ranges, and any luck. */
const anyDraw = fc.record({ at: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: ranges.length, maxLength: ranges.length }), seed: fc.string({ maxLength: 6 }), cap: fc.boolean() })
  .map(({ at, seed, cap }) => {
    const numbers = ranges.map((one, index) => (one.kind === "number" ? one.low + at[index]! * (one.high - one.low) : 0));
    const values = pledgeValues(numbers, cap);
    return { values, draw: simulatePledge(cap ? capped : plan, values, Float64Array.from(plan.luck, (name) => uniformStream(seed, name)(0))) };
  });

const at = (draw: PledgeDraw, date: number, ledger: (typeof LEDGERS)[number]): number => draw.ledgers[date * LEDGERS.length + LEDGERS.indexOf(ledger)]!;
const NEAR = 1e-9;

test("each status holds no more than the one before, selections stay under the headline, and nothing is taken back", () => {
  fc.assert(fc.property(anyDraw, ({ draw }) => {
    for (let date = 0; date < plan.dates.length; date++) {
      expect(at(draw, date, "selected")).toBeLessThanOrEqual(550 + NEAR);
      expect(at(draw, date, "contracted")).toBeLessThanOrEqual(at(draw, date, "selected") + NEAR);
      expect(at(draw, date, "committed")).toBeLessThanOrEqual(at(draw, date, "contracted") + NEAR);
      expect(at(draw, date, "operating")).toBeLessThanOrEqual(at(draw, date, "disbursed") + NEAR);
      if (date === 0) continue;
      for (const ledger of ["selected", "contracted", "committed", "disbursed", "operating", "purchase"] as const) expect(at(draw, date, ledger)).toBeGreaterThanOrEqual(at(draw, date - 1, ledger) - NEAR);
    }
  }), { numRuns: RUNS });
});

test("the forms of money make up what is disbursed, and sales are no part of it", () => {
  fc.assert(fc.property(anyDraw, ({ draw }) => {
    for (let date = 0; date < plan.dates.length; date++) {
      expect(at(draw, date, "equity") + at(draw, date, "loan") + at(draw, date, "guarantee")).toBeCloseTo(at(draw, date, "disbursed"), 9);
      expect(at(draw, date, "purchase-outside-list")).toBeLessThanOrEqual(at(draw, date, "purchase") + NEAR);
      expect(at(draw, date, "additional")).toBeLessThanOrEqual(at(draw, date, "disbursed") + NEAR);
    }
  }), { numRuns: RUNS });
});

test("no more is paid between two dates than the yearly funding allows", () => {
  const years = plan.dates.map(yearsTo);
  fc.assert(fc.property(anyDraw, ({ draw, values }) => {
    for (let date = 1; date < years.length; date++) expect(at(draw, date, "disbursed") - at(draw, date - 1, "disbursed")).toBeLessThanOrEqual(yearlyFunding(values) * (years[date]! - years[date - 1]!) + NEAR);
  }), { numRuns: RUNS });
});

test("what projects have drawn by the date asked for adds to the ledger", () => {
  fc.assert(fc.property(anyDraw, ({ draw }) => {
    expect(draw.disbursed.reduce((sum, value) => sum + value, 0)).toBeCloseTo(at(draw, plan.byIndex, "disbursed"), 9);
  }), { numRuns: RUNS });
});

describe("the same seed", () => {
  const bytesOf = (seed: string): string => {
    const { ledgers, disbursed, committed } = pledge([], 10_000, { seed });
    return sha256([ledgers, disbursed, committed].map((array) => Buffer.from(array.buffer).toString("base64")).join(" "));
  };
  test("gives the same bytes for 10,000 draws, and another seed gives others", () => {
    const first = bytesOf("a");
    expect(bytesOf("a")).toBe(first);
    expect(bytesOf("b")).not.toBe(first);
  });

  test("a later question moves no earlier reading", () => {
    const far = pledge([], 200);
    const near = pledge([], 200, { until: "2027-01-01" });
    expect(amounts(near, "selected", "2026-10-01")).toEqual(amounts(far, "selected", "2026-10-01"));
  });
});

describe("what drives the pledge", () => {
  const draws = 1500;
  const mean = (set: readonly string[], ledger: "selected" | "committed" | "disbursed" = "disbursed", scenario = "pledge-reference"): number => meanOf(amounts(pledge(set, draws, { scenario }), ledger, "2032-01-01"));
  const reference = mean([]);

  test.each([
    ["tariffs lapse", "pledge-tariffs-lapse"], ["reactors stall", "pledge-nuclear-stalls"], ["cash is capped", "pledge-korea-style-cap"],
  ])("less is paid when %s", (_words, scenario) => expect(mean([], "disbursed", scenario)).toBeLessThan(reference));

  test("more is paid on the fast track", () => expect(mean([], "disbursed", "pledge-fast-track")).toBeGreaterThan(reference));
  test("more is committed when momentum never fades", () => expect(mean(["pledge.momentum.floor=1"], "committed")).toBeGreaterThan(mean(["pledge.momentum.floor=0.2", "pledge.momentum.halfLife=0.5"], "committed")));
  test("the more power plants overrun, the fewer are decided; where cost deters nobody, it makes no difference", () => {
    const committed = (overrun: number, deters: number) => mean([`pledge.gas.overrun=${overrun}`, `pledge.overrun.deters=${deters}`], "committed");
    expect(committed(80, 1)).toBeLessThan(committed(5, 1) - 3);
    expect(committed(80, 0)).toBeCloseTo(committed(5, 0), 9);
  });
  test("what overruns, once decided, draws more", () => {
    const paid = (overrun: number) => mean([`pledge.gas.overrun=${overrun}`, "pledge.overrun.deters=0", "pledge.overrun.paid=1", "pledge.overrun.slip=0"]);
    expect(paid(80)).toBeGreaterThan(paid(5) * 1.1);
  });
  test("correlated decisions widen the range and leave the mean", () => {
    const spread = (correlation: number) => {
      const values = amounts(pledge([`pledge.gates.correlation=${correlation}`, "pledge.tranche.pick=0", "pledge.newcomers.perRound=0", "pledge.alaska.rate=0", "pledge.overrun.deters=0", "pledge.momentum.floor=1"], 4000), "committed", "2035-12-31");
      return { mean: meanOf(values), variance: meanOf(values.map((value) => (value - meanOf(values)) ** 2)) };
    };
    const [apart, together] = [spread(0), spread(0.8)];
    expect(together.variance).toBeGreaterThan(1.3 * apart.variance);
    expect(together.mean / apart.mean).toBeGreaterThan(0.95);
    expect(together.mean / apart.mean).toBeLessThan(1.05);
  });
});

test("every date that is read ends a step", () => {
  expect(plan.readAfter.slice(1).every((step) => step >= 0)).toBe(true);
  expect(readoutDates(["2028-02-29"])).toContain("2028-02-29");
});
