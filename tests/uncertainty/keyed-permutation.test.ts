import { expect, test } from "vitest";
import { keyedPermutation } from "../../src/uncertainty/keyed-permutation.ts";
import { stratifiedStream } from "../../src/uncertainty/index.ts";

test.each([1, 2, 3, 5, 16, 17, 1000, 4096, 20_000])("of %i places each comes once", (size) => {
  for (const key of [0, 1, 0xdeadbeef]) {
    const place = keyedPermutation(size, key);
    expect(new Set(Array.from({ length: size }, (_, i) => place(i))).size).toBe(size);
    for (let i = 0; i < size; i++) expect(place(i) >= 0 && place(i) < size).toBe(true);
  }
});

test("more runs than an order is held for still fall one in each stratum, and two names are not tied to each other", () => {
  const runs = 20_000;
  const [one, other] = ["stock.days", "fear.zeta"].map((name) => Array.from({ length: runs }, (_, run) => stratifiedStream("a", runs, name)(run))) as [number[], number[]];
  expect(new Set(one.map((u) => Math.floor(u * runs))).size).toBe(runs);
  const product = one.reduce((sum, u, i) => sum + (u - 0.5) * (other[i]! - 0.5), 0) / runs;
  // The correlation of independent columns has a standard error of one over the root of their length.
  expect(Math.abs(product * 12)).toBeLessThan(4 / Math.sqrt(runs));
  const follows = one.slice(1).reduce((sum, u, i) => sum + (u - 0.5) * (one[i]! - 0.5), 0) / runs;
  expect(Math.abs(follows * 12)).toBeLessThan(4 / Math.sqrt(runs));
});
