import { expect, test } from "vitest";
import type { Facts, Row } from "../../src/facts/index.ts";
import { dependence } from "../../src/measures/index.ts";
import { plan, simulatePlan, type Result } from "../../src/minerals/index.ts";
import { defaults } from "../../src/scenario/index.ts";
import { arraysOf, facts } from "./scenarios.ts";

const withMines = (rows: readonly Row[]): Facts => ({ ...facts, tables: { ...facts.tables, mines: rows } });
const run = (own: Facts): Result => simulatePlan(plan(defaults(), own));
const mines = facts.tables["mines"]!;

/** Largest relative difference of two results, array by array; those ordered by mine or mining country are left to the measures. */
function difference(a: Result, b: Result): number {
  const others = new Map(arraysOf(b));
  let worst = 0;
  for (const [name, values] of arraysOf(a)) {
    if (name === "mined") continue;
    const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const theirs = others.get(name)!;
    for (let i = 0; i < values.length; i++) worst = Math.max(worst, Math.abs(values[i]! - theirs[i]!) / Math.max(1e-12, size));
  }
  return worst;
}

test("the order of the mines changes nothing", () => {
  const turned = [...mines].reverse();
  const [one, other] = [run(facts), run(withMines(turned))];
  expect(difference(one, other)).toBeLessThan(1e-10);
  for (const definition of ["mined", "traced", "customs"] as const) {
    expect(dependence(other, "Japan", definition, 2035)).toBeCloseTo(dependence(one, "Japan", definition, 2035)!, 8);
  }
});

test("a mine split into two halves changes nothing", () => {
  // Eneabba has a listed capacity and no history, so that half of it is well defined.
  const whole = mines.find((row) => row["mine_id"] === "eneabba")!;
  const capacity = Number(whole["capacity_reo"]);
  expect(capacity).toBeGreaterThan(0);
  const halves = ["eneabba_a", "eneabba_b"].map((id): Row => ({ ...whole, mine_id: id, capacity_reo: capacity / 2 }));
  const split = mines.flatMap((row) => (row === whole ? halves : [row]));
  expect(difference(run(facts), run(withMines(split)))).toBeLessThan(1e-10);
});

test("more of one mine does change the result, so that the laws above can fail", () => {
  const more = mines.map((row): Row => (row["mine_id"] === "eneabba" ? { ...row, capacity_reo: 2 * Number(row["capacity_reo"]) } : row));
  expect(difference(run(facts), run(withMines(more)))).toBeGreaterThan(1e-6);
});
