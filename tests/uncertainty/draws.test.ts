import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/read.ts";
import { drawableOf } from "../../src/runner/index.ts";
import { drawnNames, drawParameters, stratifiedAt, triangularQuantile, uniformAt } from "../../src/uncertainty/index.ts";

const reference = drawableOf(loadScenario("reference"));
const RUNS = 40;
const drawn = Array.from({ length: RUNS }, (_, run) => drawParameters(reference, "seed", run, RUNS));

test("triangular quantiles on (0, 0.3, 1) are the published ones", () => {
  const expected = [[0.05, 0.1224744871], [0.25, 0.2738612788], [0.5, 0.4083920217], [0.75, 0.5816699867], [0.95, 0.8129171307]] as const;
  for (const [u, value] of expected) expect(triangularQuantile(u, 0, 0.3, 1)).toBeCloseTo(value, 9);
});

test("a Latin hypercube puts one draw in every stratum of every parameter", () => {
  for (const name of drawnNames(reference)) {
    const strata = Array.from({ length: RUNS }, (_, run) => Math.floor(stratifiedAt("seed", run, RUNS, name) * RUNS)).sort((a, b) => a - b);
    expect(strata, name).toEqual(Array.from({ length: RUNS }, (_, k) => k));
  }
});

test("every draw lies within its range; choices and what-ifs are left alone", () => {
  const names = drawnNames(reference);
  expect(names.length).toBeGreaterThan(100);
  for (const path of ["clock.anchor", "shock.passthrough", "stock.days", "policy.from", "effort.policy", "offtake.policyShare", "stock.raised.days"]) {
    for (const one of drawn) expect(one[path], path).toEqual(reference.parameters[path]);
  }
});

test("the luck of a name depends on seed, run and name alone", () => {
  expect(uniformAt("a", 3, "x")).toBe(uniformAt("a", 3, "x"));
  expect(new Set([uniformAt("a", 3, "x"), uniformAt("b", 3, "x"), uniformAt("a", 4, "x"), uniformAt("a", 3, "y")]).size).toBe(4);
  // Fixing one parameter leaves the draws of all others as they were.
  const fixed = drawParameters({ ...reference, ranges: new Map([...reference.ranges, ["price.elasticity", null]]) }, "seed", 5, RUNS);
  for (const name of drawnNames(reference)) if (name !== "price.elasticity") expect(fixed[name]).toBe(drawn[5]![name]);
});
