import { expect, test } from "vitest";
import { cohortStock, weibullSurvival } from "../../src/minerals/index.ts";
import { gamma } from "../../src/minerals/recycling/gamma.ts";

// ODYM, tests/test_dynamic_stock_model.py (commit 0da9fcb): inflow 1..10, survival read at whole ages.
const INFLOW = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** erf by its series, which converges to machine precision over the arguments used here. */
function normalSurvival(x: number): number {
  const z = x / Math.SQRT2;
  let term = z;
  let sum = z;
  for (let n = 1; n < 200; n++) {
    term *= -(z * z) / n;
    sum += term / (2 * n + 1);
  }
  return 0.5 - sum / Math.sqrt(Math.PI);
}

const CASES: readonly [string, (age: number) => number, readonly number[], readonly number[]][] = [
  ["a fixed life of 5", (age) => (age < 5 ? 1 : 0), [1, 3, 6, 10, 15, 20, 25, 30, 35, 40], [0, 0, 0, 0, 0, 1, 2, 3, 4, 5]],
  ["a normal life of 5 and 1.5", (age) => normalSurvival((age - 5) / 1.5),
    [0.99957094, 2.9953115, 5.96830193, 9.85008113, 14.4793678, 19.60865447, 24.99043368, 30.46342411, 35.95916467, 41.45873561],
    [4.29060333e-4, 4.2594409e-3, 0.0270095728, 0.118220793, 0.37071333, 0.87071333, 1.61822079, 2.52700957, 3.50425944, 4.50042906]],
  ["a Weibull life of shape 1.2 and scale 1", (age) => weibullSurvival(age, gamma(1 + 1 / 1.2), 1.2),
    [1, 2.367879441, 3.836279069, 5.328499576, 6.825822547, 8.324154666, 9.822673522, 11.321225, 12.8197819, 14.31833966],
    [0, 0.632120559, 1.531600372, 2.507779493, 3.502677029, 4.50166788, 5.501481144, 6.501448519, 7.5014431, 8.501442241]],
];

test.each(CASES)("stock and outflow with %s are those of the published table", (_, survival, stock, outflow) => {
  const own = cohortStock(INFLOW, survival, 0);
  stock.forEach((value, t) => expect(own.stock[t]!).toBeCloseTo(value, 7));
  outflow.forEach((value, t) => expect(own.outflow[t]!).toBeCloseTo(value, 7));
});

test.each(CASES)("with %s what goes in comes out or stays", (_, survival) => {
  const { stock, outflow } = cohortStock(INFLOW, survival, 0);
  let into = 0;
  let out = 0;
  INFLOW.forEach((value, t) => {
    into += value;
    out += outflow[t]!;
    expect(stock[t]! + out).toBeCloseTo(into, 9);
  });
});

test.each([[2, 10, 8.8622692545], [1.5, 12, 10.8329435154], [3.6, 15, 13.5165852492]])("a Weibull of shape %d and scale %d has mean %d", (shape, scale, mean) => {
  expect(scale * gamma(1 + 1 / shape)).toBeCloseTo(mean, 9);
});

test("goods that enter in mid-year settle at inflow times mean life", () => {
  const { stock } = cohortStock(Array.from({ length: 200 }, () => 1), (age) => weibullSurvival(age, 8.8622692545, 2), 0.5);
  expect(stock.at(-1)!).toBeCloseTo(8.8623, 3);
});
