import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_YEAR } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { replay } from "../../src/analysis/backtest/index.ts";
import { nextStanding, simulate, type ExitTerms, type Result, type Standing } from "../../src/minerals/index.ts";
import { defaults, type Parameters } from "../../src/scenario/index.ts";

const facts = loadFacts();
const FRESH: Standing = { losing: 0, shut: 0, reborn: false };
const TERMS: ExitTerms = { covers: false, supported: false, exitMonths: 12, shutMonths: 27 };

/** Standing after each of some months. */
const course = (months: number, terms: (month: number) => Partial<ExitTerms>, start = FRESH): Standing[] => {
  const found: Standing[] = [];
  for (let t = 0; t < months; t++) found.push(nextStanding(found.at(-1) ?? start, { ...TERMS, ...terms(t) }));
  return found;
};
const firstShut = (path: readonly Standing[]): number => path.findIndex(({ shut }) => shut > 0);

describe("a mine's course through failure", () => {
  test("it fails in the twelfth month in a row below cost, and a good month starts the count anew", () => {
    expect(firstShut(course(40, () => ({})))).toBe(11);
    expect(firstShut(course(40, (t) => ({ covers: t === 10 })))).toBe(22);
  });
  test("a supported mine never fails", () => {
    expect(firstShut(course(400, () => ({ supported: true })))).toBe(-1);
  });
  test("it comes back without its debt when the time is up and the basket covers the cost, and not before either", () => {
    const backAt = (from: number): number => course(200, (t) => ({ covers: t >= from })).findIndex(({ reborn }) => reborn);
    expect(backAt(20)).toBe(11 + 27);
    expect(backAt(100)).toBe(100);
    expect(backAt(300)).toBe(-1);
  });
  test("more months of patience never bring the failure forward", () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), (good, months, more) => {
      const at = (exitMonths: number): number => {
        const month = firstShut(course(60, (t) => ({ covers: good[t]!, exitMonths })));
        return month < 0 ? 60 : month;
      };
      expect(at(months + more)).toBeGreaterThanOrEqual(at(months));
    }), { numRuns: 300 });
  });
});

const outputOf = (result: Result, id: string, year: number): number => result.sources.find((source) => source.id === id)!.output[year - FIRST_YEAR]!;
const YEARS = Array.from({ length: 11 }, (_, i) => 2026 + i);

describe("prices decide who fails", () => {
  const war: Parameters = { "china.price.from": "2030-01", "china.price.change": -0.7, "china.price.months": 48, "floor.on": false };
  const run = (change: Parameters): Result => simulate({ ...defaults(), ...change }, facts);

  test("Mountain Pass, which the state backs, runs on through a price war", () => {
    const result = run(war);
    for (const year of YEARS) expect(outputOf(result, "mountain_pass", year)).toBeGreaterThan(0);
  });
  test("mines without support stand still for years and come back when prices do", () => {
    const at = (year: number): number => outputOf(run(war), "yangibana", year);
    expect(outputOf(run({ "floor.on": false }), "yangibana", 2033)).toBeGreaterThan(0);
    expect(at(2033)).toBe(0);
    expect(at(2040)).toBeGreaterThan(0);
  });
  test("in the replay the debt of Mountain Pass makes it fail when prices have fallen, and concentrate brings it back", () => {
    const before = replay(defaults(), facts);
    const patient = replay({ ...defaults(), "cash.exitMonths": 240, "cash.debt": 0 }, facts);
    const standstill = YEARS.map((year) => year - 12).filter((year) => outputOf(before, "mountain_pass", year) === 0);
    expect(standstill.length).toBeGreaterThan(0);
    expect(outputOf(before, "mountain_pass", 2025)).toBeGreaterThan(outputOf(patient, "mountain_pass", 2025));
  });
});
