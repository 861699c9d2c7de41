import { expect, test } from "vitest";
import { outcomeNames, outcomeWriter } from "../../src/runner/outcome-rows.ts";

const NAMES = ["a", "b", "c", "d"];
const writer = outcomeWriter(outcomeNames(new Map(NAMES.map((name) => [name, 0]))));

function written(outcomes: readonly (readonly [string, number | null])[]): number[] {
  const into = new Float64Array(6).fill(7);
  writer.begin(into, 1);
  for (const [name, value] of outcomes) writer.set(name, value);
  return [...into];
}

test("outcomes land in the columns of their names, whatever their order, and nothing else is touched", () => {
  expect(written([["a", 1], ["b", 2], ["c", 3], ["d", 4]])).toEqual([7, 1, 2, 3, 4, 7]);
  expect(written([["d", 4], ["b", 2], ["c", 3], ["a", 1]])).toEqual([7, 1, 2, 3, 4, 7]);
});

test("what is not defined or not brought is NaN, and what has no column is left out", () => {
  expect(written([["a", 1], ["other", 9], ["c", null], ["d", 4]])).toEqual([7, 1, Number.NaN, Number.NaN, 4, 7]);
  expect(written([])).toEqual([7, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 7]);
});
