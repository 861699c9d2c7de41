import * as fc from "fast-check";
import { expect, test } from "vitest";
import { monthIndex, monthText, MONTHS } from "../../src/domain/index.ts";
import { plan, simulatePlan, type Result } from "../../src/minerals/index.ts";
import { STAGES } from "../../src/domain/index.ts";
import type { Parameters } from "../../src/scenario/index.ts";
import { arraysOf, facts, sameBytes, scenarios, simulated } from "./scenarios.ts";

function expectSame(a: Result, b: Result): void {
  const others = new Map(arraysOf(b));
  for (const [name, values] of arraysOf(a)) if (!sameBytes(values, others.get(name)!)) throw new Error(`${name} differs`);
}

/** Rows of a monthly array before `months`, of a yearly one before the year that holds them. */
function expectSameBefore(a: Result, b: Result, months: number): void {
  const others = new Map(arraysOf(b));
  for (const [name, values] of arraysOf(a)) {
    const yearly = values.length % MONTHS !== 0 || name === "arrivals" || name === "mined" || name === "spare";
    const rows = yearly ? Math.floor(months / 12) : months;
    const width = values.length / (yearly ? MONTHS / 12 : MONTHS);
    if (!sameBytes(values.slice(0, rows * width), others.get(name)!.slice(0, rows * width))) throw new Error(`${name} differs before month ${months}`);
  }
}

test("equal inputs give equal bytes, and a run leaves its plan as it was", () => {
  fc.assert(fc.property(scenarios, (parameters) => {
    const compiled = plan(parameters, facts);
    const first = simulatePlan(compiled);
    expectSame(first, simulatePlan(compiled));
    expectSame(first, simulated(parameters));
  }), { numRuns: 30, seed: 1 });
});

test("a shock of no length, or one that lets everything through, or an outage of no length, leaves no trace", () => {
  const nothing: fc.Arbitrary<Parameters> = fc.constantFrom<Parameters>(
    { "shock.on": true, "shock.months": 0, "shock.months2": 0 },
    { "shock.on": true, "shock.passthrough": 1, "shock.months2": 0 },
    { "shock.on": true, "shock.passthrough": 1, "shock.passthrough2": 1, "shock.months2": 6 },
    { "outage.site": "kuantan", "outage.months": 0 },
    { "china.price.change": 0, "china.price.from": "2030-01" },
  );
  fc.assert(fc.property(scenarios, nothing, (parameters, none) => {
    const calm = { ...parameters, "shock.on": false, "outage.site": "none", "sealanes.cut": false, "china.price.change": 0 };
    expectSame(simulated(calm), simulated({ ...calm, ...none }));
  }), { numRuns: 60, seed: 3 });
});

test("nothing that happens later changes what came before", () => {
  const start = fc.integer({ min: monthIndex("2012-02"), max: monthIndex("2038-01") });
  const events = (from: string): readonly Parameters[] => [
    { "shock.on": true, "shock.from": from, "shock.months": 12, "shock.passthrough": 0, "shock.stages": [...STAGES] },
    { "outage.site": "kuantan", "outage.from": from, "outage.months": 6 },
    { "china.price.change": -0.4, "china.price.from": from, "china.price.months": 24 },
  ];
  fc.assert(fc.property(scenarios, start, fc.nat({ max: 2 }), (parameters, from, which) => {
    const calm = { ...parameters, "shock.on": false, "outage.site": "none", "china.price.change": 0 };
    expectSameBefore(simulated(calm), simulated({ ...calm, ...events(monthText(from))[which] }), from);
  }), { numRuns: 60, seed: 5 });
});

test("a shock does leave its trace, so that the laws above can fail", () => {
  const calm = { ...simulatedDefaults(), "shock.on": false };
  const hit = simulated({ ...calm, "shock.on": true, "shock.from": "2028-01" });
  expect(() => expectSame(simulated(calm), hit)).toThrow();
  expect(() => expectSameBefore(simulated(calm), hit, MONTHS)).toThrow();
});

function simulatedDefaults(): Parameters {
  return fc.sample(scenarios, { numRuns: 1, seed: 9 })[0]!;
}
