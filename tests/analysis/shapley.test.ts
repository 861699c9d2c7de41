import { array, assert, double, property } from "fast-check";
import { expect, test } from "vitest";
import { shapley } from "../../src/analysis/index.ts";

const has = (coalition: number, player: number): boolean => (coalition & (1 << player)) !== 0;
const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

test("the glove game: one left glove against two right ones earns 2/3, 1/6, 1/6", () => {
  const parts = shapley(3, (coalition) => (has(coalition, 0) && (has(coalition, 1) || has(coalition, 2)) ? 1 : 0));
  expect(parts[0]).toBeCloseTo(2 / 3, 12);
  expect(parts[1]).toBeCloseTo(1 / 6, 12);
  expect(parts[2]).toBeCloseTo(1 / 6, 12);
});

test("where levers do not interact each gets its own effect", () => {
  const parts = shapley(3, (coalition) => 10 + (has(coalition, 0) ? -4 : 0) + (has(coalition, 1) ? 1.5 : 0));
  expect(parts).toEqual([expect.closeTo(-4, 12), expect.closeTo(1.5, 12), expect.closeTo(0, 12)]);
});

test("the parts sum to the whole, whatever the game", () => {
  const game = array(double({ min: -1000, max: 1000, noNaN: true }), { minLength: 32, maxLength: 32 });
  assert(property(game, (worth) => Math.abs(total(shapley(5, (coalition) => worth[coalition]!)) - (worth[31]! - worth[0]!)) < 1e-9));
});

test("with no player there is nothing to share", () => {
  expect(shapley(0, () => 7)).toEqual([]);
});
