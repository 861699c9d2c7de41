import { array, assert, double, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { decomposeShare, shareOf, type ShareYear } from "../../src/analysis/index.ts";

const total = (parts: ReturnType<typeof decomposeShare>): number => parts.flatMap(({ byElement }) => byElement).reduce((sum, part) => sum + part, 0);
const year = (at: number, elsewhere: readonly number[], demand: readonly number[], stocks: readonly number[]): ShareYear => ({ year: at, elsewhere: { mines: elsewhere }, whole: { demand, stocks } });

test("halved demand with the same tonnes from elsewhere: all of the fall is demand's", () => {
  const parts = decomposeShare([year(2010, [20], [100], [0]), year(2011, [20], [50], [0])]);
  expect(parts.find(({ driver }) => driver === "demand")!.byElement[0]).toBeCloseTo(-20, 12);
  expect(parts.find(({ driver }) => driver === "mines")!.byElement[0]).toBeCloseTo(0, 12);
});

test("twice the tonnes from elsewhere at constant demand: none of the fall is demand's", () => {
  const parts = decomposeShare([year(2010, [20], [100], [0]), year(2011, [40], [100], [0])]);
  expect(parts.find(({ driver }) => driver === "mines")!.byElement[0]).toBeCloseTo(-20, 12);
  expect(parts.find(({ driver }) => driver === "demand")!.byElement[0]).toBeCloseTo(0, 12);
});

test("a stock that is built adds to what is bought, and so lifts the share of the remainder", () => {
  const parts = decomposeShare([year(2010, [20], [100], [0]), year(2011, [20], [100], [20])]);
  expect(parts.find(({ driver }) => driver === "stocks")!.byElement[0]).toBeCloseTo(100 * (20 / 100 - 20 / 120), 12);
});

test("parts sum to the change over any years and elements", () => {
  const tonnes = double({ min: 1, max: 1000, noNaN: true });
  const pair = tuple(tonnes, tonnes);
  const one = tuple(pair, pair, pair);
  assert(property(array(one, { minLength: 2, maxLength: 6 }), (given) => {
    const years = given.map(([elsewhere, demand, stocks], index) => year(2010 + index, elsewhere, demand.map((value) => value + 1000), stocks));
    return Math.abs(total(decomposeShare(years)) - (shareOf(years.at(-1)!) - shareOf(years[0]!))) < 1e-9;
  }));
});
