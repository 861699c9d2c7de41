import { expect, test } from "vitest";
import { attribution, leversBetween, type Measurement } from "../../src/analysis/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { dependence } from "../../src/measures/index.ts";
import { withOverrides } from "../../src/scenario/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";

const facts = loadFacts();
const reference = loadScenario("reference");
const changed = withOverrides(reference, { "recycling.policy": true, "stock.days": 180, "substitution.policy": true, "floor.scope": "all" }, "changed");
const customs: Measurement = { name: "customs 2035", read: (result) => dependence(result, "Japan", "customs", 2035) };

test("levers are the groups that differ, under names that people use", () => {
  expect(leversBetween(reference, changed).map(({ name }) => name)).toEqual(["Price floors", "Recycling", "Substitution and thrift", "Stockpile"]);
});

test("more levers than asked for are joined, and none is lost", () => {
  const joined = leversBetween(reference, changed, 2);
  expect(joined).toHaveLength(2);
  expect(joined.flatMap(({ paths }) => paths).sort()).toEqual(["floor.scope", "recycling.policy", "stock.days", "substitution.policy"]);
});

test("a scenario does not differ from itself", () => {
  expect(leversBetween(reference, reference)).toEqual([]);
  expect(attribution(reference, reference, facts, [customs], { seed: "s", draws: 0 }).parts[0].levers).toEqual([]);
});

test("the levers sum to the whole, at central values and in every draw", () => {
  const { draws, parts: [part] } = attribution(reference, changed, facts, [customs], { seed: "s", draws: 8, mostRuns: 200 });
  expect(draws).toBe(8);
  const sum = (pick: (lever: (typeof part.levers)[number]) => number): number => part.levers.reduce((total, lever) => total + pick(lever), 0);
  expect(Math.abs(sum(({ central }) => central) - (part.end - part.start))).toBeLessThan(1e-9);
  expect(part.levers.every(({ drawn }) => drawn.length === 8)).toBe(true);
});

test("a lever that cannot matter to an outcome has no part in it", () => {
  const apart = withOverrides(reference, { "loss.substitutionEase": 0.6, "recycling.policy": true }, "apart");
  const { parts: [part] } = attribution(reference, apart, facts, [customs], { seed: "s", draws: 0 });
  expect(part.levers.find(({ name }) => name === "Other assumptions")!.central).toBe(0);
});
