import { sampleRankCorrelation } from "simple-statistics";
import { expect, test } from "vitest";
import { drawableOf, drawnNames, drawsOf } from "../../src/uncertainty/index.ts";
import { choleskyFactor } from "../../src/scenario/index.ts";
import { scenarioOf } from "../scenario/fixtures.ts";

const RUNS = 10_000;
const GROUP = "correlations:\n  - {names: [fear.zeta, fear.halfLife, fear.adjust], rank: 0.6, why: w}\n  - {names: [fear.zeta, stock.usable], rank: -0.4, why: w}\n";

const together = drawsOf(drawableOf(scenarioOf(GROUP)), { seed: "s", runs: RUNS });
const apart = drawsOf(drawableOf(scenarioOf("")), { seed: "s", runs: RUNS });
const NAMES = ["fear.zeta", "fear.halfLife", "fear.adjust", "stock.usable", "fear.fullAt"];
/** Draws of each name, by run. */
function columnsOf(draws: typeof together): ReadonlyMap<string, number[]> {
  const rows = Array.from({ length: RUNS }, (_, run) => draws(run).parameters);
  return new Map(NAMES.map((path) => [path, rows.map((row) => Number(row[path]))]));
}
const [joined, single] = [columnsOf(together), columnsOf(apart)];

test("rank correlations of 10,000 draws are the stated ones; pairs that are not stated stay near 0", () => {
  const rank = (left: string, right: string): number => sampleRankCorrelation(joined.get(left)!, joined.get(right)!);
  for (const [left, right, stated] of [
    ["fear.zeta", "fear.halfLife", 0.6], ["fear.zeta", "fear.adjust", 0.6], ["fear.halfLife", "fear.adjust", 0.6],
    ["fear.zeta", "stock.usable", -0.4], ["fear.halfLife", "stock.usable", 0], ["fear.zeta", "fear.fullAt", 0],
  ] as const) {
    // Standard error of a rank correlation (Bonett and Wright 2000), four of them.
    const error = ((1 - stated ** 2) * Math.sqrt(1 + stated ** 2 / 2)) / Math.sqrt(RUNS);
    expect(Math.abs(rank(left, right) - stated), `${left} and ${right}`).toBeLessThan(4 * error);
  }
});

test("each keeps its own distribution", () => {
  for (const path of ["fear.halfLife", "stock.usable"]) {
    const [one, other] = [joined, single].map((columns) => columns.get(path)!.toSorted((a, b) => a - b));
    const span = other!.at(-1)! - other![0]!;
    for (const at of [0.05, 0.25, 0.5, 0.75, 0.95].map((u) => u * RUNS)) expect(Math.abs(one![at]! - other![at]!) / span).toBeLessThan(0.02);
  }
});

test("a group leaves the luck of its first name and of all others as they were", () => {
  const moved = new Set(["fear.halfLife", "fear.adjust", "stock.usable"]);
  for (const name of drawnNames(drawableOf(scenarioOf("")))) if (!moved.has(name)) expect(together(7).parameters[name], name).toBe(apart(7).parameters[name]);
});

test("a Cholesky factor times its transpose is the matrix; [[4, 12, -16], [12, 37, -43], [-16, -43, 98]] has the textbook one", () => {
  expect(choleskyFactor([[4, 12, -16], [12, 37, -43], [-16, -43, 98]])).toEqual([[2, 0, 0], [6, 1, 0], [-8, 5, 3]]);
  expect(choleskyFactor([[1, 2], [2, 1]])).toBeNull();
});
