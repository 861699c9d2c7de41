import * as fc from "fast-check";
import { expect, test } from "vitest";
import { unwrap } from "../../src/domain/index.ts";
import { PARAMETERS, resolvedYaml, withOverrides, type Parameter, type ParameterValue, type Scenario } from "../../src/scenario/index.ts";
import { TABLE_SHARE_GROUPS } from "../../src/scenario/share-groups.ts";
import { parse, scenarioOf } from "./fixtures.ts";

const again = (scenario: Scenario): Scenario => unwrap(parse({ x: resolvedYaml(scenario) }));

const evidenceOf = ({ resolved }: Scenario) => [...resolved.values()].map(({ path, distribution, why, source, grade, origin }) => ({ path, distribution, why, source, grade, default: "default" in origin }));

const RICH = `question: "What, then: nothing?"
study: standard
stock: {why: 'a "quoted" reason: yes', days: {low: 30, mode: 60, high: 180, source: s1, grade: B}, usable: 0.95}
fear: {zeta: {dist: lognormal, p05: 0.5, p95: 2}, halfLife: {low: 6, high: 12}, adjust: {dist: choice, values: [3, 6], weights: [1, 2]}}
shock: {on: true, elements: [Y], from: 2028-05, exporter: {dist: choice, values: [China, Vietnam], weights: [2, 1]}}
china: {answer: {on: true, cut: 0.25}}
projects: {support: 2, eneabba: {startYear: 2030, basket: {Nd: 25, Ce: 75}, why: later}}
episodes:
  - {id: e, about: "a, b: c", destinations: all, from: 2027-01, months: 2, passthrough: 0.1, why: "x # y"}
`;

test("a resolved scenario reads back as itself", () => {
  const scenario = scenarioOf(RICH, { set: ["stock.us.days=20"] });
  const read = again(scenario);
  expect(read.parameters).toEqual(scenario.parameters);
  expect(read.projects).toEqual(scenario.projects);
  expect(read.episodes).toEqual(scenario.episodes);
  expect([read.title, read.kind, read.question, read.study]).toEqual([scenario.title, scenario.kind, scenario.question, scenario.study]);
  expect(evidenceOf(read)).toEqual(evidenceOf(scenario));
});

test("it says where each value was set", () => {
  const text = resolvedYaml(scenarioOf(RICH, { set: ["stock.us.days=20"] }));
  expect(text).toContain("# scenarios/x.yaml:5:40\n");
  expect(text).toContain('days: {value: 20, why: "set on the command line", source: "assumption", grade: C}   # --set stock.us.days=20\n');
  expect(text).toContain("carry: 8   # default\n");
});

test("a value fixed at its default stays fixed; one left at its default stays free", () => {
  const read = again(scenarioOf("stock.days: 60\n"));
  expect(read.assumptions.map(({ path }) => path)).toEqual(["stock.days"]);
});

function valueOf(parameter: Parameter): fc.Arbitrary<ParameterValue> {
  switch (parameter.kind) {
    case "number": return fc.double({ min: parameter.min, max: parameter.max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
    case "switch": return fc.boolean();
    case "choice": return fc.constantFrom(...parameter.options);
    case "month": return fc.integer({ min: 0, max: 371 }).map((index) => `${2010 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`);
    case "list": return fc.uniqueArray(fc.constantFrom(...parameter.options));
  }
}

/** Parts of a whole are accepted together alone. */
const inGroups = new Set(TABLE_SHARE_GROUPS.flatMap(({ paths }) => paths));

test("any accepted assignment survives being written and read", () => {
  const assignment = fc.uniqueArray(fc.constantFrom(...PARAMETERS.filter(({ path }) => !inGroups.has(path))), { maxLength: 12, selector: ({ path }) => path })
    .chain((parameters) => fc.tuple(...parameters.map((parameter) => valueOf(parameter).map((value) => [parameter.path, value] as const))))
    .map((pairs) => Object.fromEntries(pairs) as Record<string, ParameterValue>);
  const plain = scenarioOf("");
  fc.assert(fc.property(assignment, (overrides) => {
    const scenario = withOverrides(plain, overrides);
    expect(again(scenario).parameters).toEqual(scenario.parameters);
  }), { numRuns: 100 });
});

test("any accepted range survives being written and read", () => {
  const days = fc.double({ min: 0, max: 720, noNaN: true }).map((value) => value + 0);
  fc.assert(fc.property(fc.tuple(days, days, days), (values) => {
    const [low, mode, high] = values.toSorted((a, b) => a - b);
    const scenario = scenarioOf(`stock.days: {low: ${low}, mode: ${mode}, high: ${high}}\n`);
    expect(scenario.resolved.get("stock.days")!.distribution).toEqual({ kind: "triangular", low, mode, high });
    expect(again(scenario).resolved.get("stock.days")!.distribution).toEqual({ kind: "triangular", low, mode, high });
  }), { numRuns: 50 });
});
