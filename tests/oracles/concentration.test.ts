import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hhi, withoutLargest } from "../../src/measures/index.ts";

test.each([
  [[40, 30, 20, 10], 3000], [[25, 25, 25, 25], 2500], [[70, 20, 10], 5400], [[91, 5, 3, 1], 8316], [[25, 20, 15, 10, 9, 8, 7, 6], 1580], [[45, 15, 10, 8, 7, 6, 5, 4], 2540], [[30, 30, 20, 20], 2600],
])("HHI of %j is %d, as published", (shares, value) => expect(hhi(shares)).toBeCloseTo(value, 9));

const suppliers = fc.array(fc.double({ min: 0.01, max: 1000, noNaN: true }), { minLength: 1, maxLength: 12 });

test("HHI lies between 10000/n and 10000, and splitting a supplier lowers it", () => {
  fc.assert(fc.property(suppliers, (amounts) => {
    const value = hhi(amounts);
    expect(value).toBeLessThanOrEqual(10000 + 1e-6);
    expect(value).toBeGreaterThanOrEqual(10000 / amounts.length - 1e-6);
    expect(hhi([amounts[0]! / 2, amounts[0]! / 2, ...amounts.slice(1)])).toBeLessThan(value);
  }), { numRuns: 1000 });
});

test("what is met without the largest supplier falls when the largest takes tonnes from the rest", () => {
  fc.assert(fc.property(suppliers.filter(({ length }) => length > 1), (amounts) => {
    const demand = amounts.reduce((sum, amount) => sum + amount, 0);
    const sorted = [...amounts].sort((a, b) => b - a);
    const moved = [sorted[0]! + sorted[1]! / 2, sorted[1]! / 2, ...sorted.slice(2)];
    expect(withoutLargest(moved, demand)).toBeLessThan(withoutLargest(sorted, demand));
  }), { numRuns: 1000 });
});
