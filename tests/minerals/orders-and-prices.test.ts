import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ELEMENTS, monthIndex } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { nationalPart, plan, scareOf } from "../../src/minerals/index.ts";
import { replayParameters } from "../../src/analysis/backtest/index.ts";
import { defaults } from "../../src/scenario/index.ts";

const facts = loadFacts();
const tonnes = fc.double({ min: 0, max: 1e4, noNaN: true });

test("orders that cannot all be met are served in proportion, and none gets more than it ordered", () => {
  expect(nationalPart(30, 60, 30)).toBeCloseTo(10, 12);
  fc.assert(fc.property(tonnes, tonnes, tonnes, (extra, firms, nation) => {
    const got = nationalPart(extra, firms, nation);
    expect(got).toBeLessThanOrEqual(nation + 1e-9);
    expect(got).toBeLessThanOrEqual(extra + 1e-9);
    if (extra >= firms + nation) expect(got).toBeCloseTo(nation, 9);
    else expect(got * firms).toBeCloseTo((extra - got) * nation, 3);
  }), { numRuns: 1000 });
});

test("Chinese prices pass through the printed ones and grow evenly between them, in the reference and in a replay alike", () => {
  const Nd = ELEMENTS.indexOf("Nd");
  const price = (month: string, parameters = defaults()): number => plan(parameters, facts).prices.china[monthIndex(month) * ELEMENTS.length + Nd]!;
  // Averages of 48 USD/kg in 2015 and 40 in 2016, dated in mid-year; 195 yuan-based spots of 2011 are taken without value-added tax.
  const [june, july] = [price("2015-06"), price("2015-07")];
  expect(Math.sqrt(june * july)).toBeCloseTo(48, 0);
  expect(price("2016-01") / price("2015-10")).toBeCloseTo((40 / 48) ** (3 / 12), 3);
  expect(price("2011-09")).toBeCloseTo(168.232 / 1.17, -1);
  for (const month of ["2010-06", "2012-01", "2018-03", "2024-11"]) expect(price(month, replayParameters(defaults()))).toBeCloseTo(price(month), 9);
});

test("fear follows news: what is cut off of what passed before; a measure that lets more pass frightens no one", () => {
  expect(scareOf(1, 0.63, 0.5)).toBeCloseTo(0.74, 12);
  expect(scareOf(0.63, 0.315, 1)).toBeCloseTo(0.5, 12);
  expect(scareOf(0.63, 0.85, 0.5)).toBe(0);
  expect(scareOf(0, 0, 0.5)).toBe(0);
  expect(scareOf(1, 0, 0.5)).toBe(1);
  // The regime of 2026 lets more heavies pass than the licences of 2025 did; Japan's yttrium, which had gone on under them, was stopped.
  const { scare, rows } = plan(defaults(), facts).restrictions;
  const at = (economy: number): number => scare[rows[monthIndex("2026-01")]! + economy * ELEMENTS.length + ELEMENTS.indexOf("Y")]!;
  expect(at(2)).toBe(0);
  expect(at(0)).toBe(1);
});
