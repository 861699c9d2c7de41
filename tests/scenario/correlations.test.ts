import { expect, test } from "vitest";
import { resolvedYaml } from "../../src/scenario/index.ts";
import { faultsOf, HEAD, parse, scenarioOf } from "./fixtures.ts";

const X = "scenarios/x.yaml";
const lines = (...items: readonly string[]): string => `correlations:\n${items.map((item) => `  - ${item}\n`).join("")}`;
const faults = (...items: readonly string[]): string[] => faultsOf({ x: HEAD + lines(...items) });

test("lines are kept with their reason, survive being written, and a later layer replaces them", () => {
  const body = lines("{names: [fear.zeta, fear.halfLife], rank: 0.6, why: w}");
  const scenario = scenarioOf(body);
  expect(scenario.correlations).toEqual([{ names: ["fear.zeta", "fear.halfLife"], rank: 0.6, why: "w" }]);
  const again = parse({ x: resolvedYaml(scenario) });
  expect(again.ok && again.value.correlations).toEqual(scenario.correlations);
  const child = parse({ parent: HEAD + body, x: `${HEAD}extends: parent\ncorrelations: []\n` });
  expect(child.ok && child.value.correlations).toEqual([]);
});

test("a package or a sweep may hold one of the names still", () => {
  expect(scenarioOf(lines("{names: [fear.zeta, fear.halfLife], rank: 0.6}"), { set: ["fear.zeta=0.5"] }).parameters["fear.zeta"]).toBe(0.5);
});

test.each([
  ["{names: [fear.zeta, fear.halflife], rank: 0.6}", `${X}:4:13: a correlation names a parameter that does not exist: fear.halflife is not a parameter. Did you mean fear.halfLife?`],
  ["{names: [fear.zeta], rank: 0.6}", `${X}:4:13: a correlation needs two names or more as a list; expected \`- {names: [fear.zeta, fear.halfLife], rank: 0.6, why: ...}\``],
  ["{names: [fear.zeta, fear.zeta], rank: 0.6}", `${X}:4:13: a correlation names fear.zeta twice`],
  ["{names: [fear.zeta, fear.halfLife], rank: 1.2}", `${X}:4:47: a correlation has rank '1.2'; expected a rank correlation between -1 and 1`],
  ["{names: [fear.zeta, fear.halfLife], rnk: 0.5, rank: 0.1}", `${X}:4:41: a correlation has no field 'rnk'; it takes names, rank, why. Did you mean rank?`],
  ["{names: [fear.zeta, stock.days], rank: 0.5}", `${X}:4:5: a correlation names stock.days, which is a choice and not drawn; give it a range or a distribution`],
  ["{names: [fear.zeta, pledge.effort.lapsed], rank: 0.5}", `${X}:4:5: a correlation names parameters of the pledge and of the minerals (fear.zeta, pledge.effort.lapsed); the two are drawn apart`],
])("%s", (item, fault) => expect(faults(item)).toEqual([fault]));

test("a value that the file fixes is not drawn", () => {
  expect(faultsOf({ x: `${HEAD}fear.zeta: 0.5\n${lines("{names: [fear.zeta, fear.halfLife], rank: 0.5}")}` })).toEqual([`${X}:5:5: a correlation names fear.zeta, which this file sets to one value, so that it is not drawn; give it a range`]);
});

test("a pair that is given twice", () => {
  expect(faults("{names: [fear.zeta, fear.halfLife], rank: 0.6}", "{names: [fear.halfLife, fear.adjust, fear.zeta], rank: 0.2}")).toEqual([`${X}:5:5: the correlation of fear.halfLife and fear.zeta is given twice`]);
});

test("ranks that cannot hold together say what the last of them may be", () => {
  // Three equal normal scores must correlate above -1/2; 2 sin(pi r / 6) = -1/2 at r = -0.4826.
  expect(faults("{names: [fear.zeta, fear.halfLife, fear.adjust], rank: -0.6}")).toEqual([
    `${X}:4:5: the correlations of fear.zeta, fear.halfLife, fear.adjust cannot all hold (their matrix is not positive definite); with the others as they are, the rank of fear.zeta, fear.halfLife, fear.adjust may be -0.48 to 0.99, not -0.6`,
  ]);
  expect(faults("{names: [fear.zeta, fear.halfLife], rank: 0.9}", "{names: [fear.halfLife, fear.adjust], rank: 0.9}", "{names: [fear.zeta, fear.adjust], rank: -0.5}")[0]).toContain("cannot all hold");
});
