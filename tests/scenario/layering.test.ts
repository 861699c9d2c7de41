import { expect, test } from "vitest";
import { InputError, unwrap } from "../../src/domain/index.ts";
import { defaults, originText, variantsOf, withOverrides, type ParseOptions } from "../../src/scenario/index.ts";
import { faultsOf, HEAD, parse, scenarioOf } from "./fixtures.ts";

const FILES = {
  grand: `${HEAD}stock: {why: g, days: 10, usable: 0.9}\nepisodes:\n  - {id: old, destinations: [Japan], from: 2027-01, months: 1, passthrough: 0}\nprojects: {eneabba: {startYear: 2029, capacity: 100}}\n`,
  parent: `${HEAD}extends: grand\nstock: {why: p, days: 20}\npackages: {own: {stock.days: 45}, shared: {stock.days: 46}}\n`,
  x: `${HEAD}extends: parent\nstock: {why: x, days: 30}\nprojects: {eneabba: {startYear: 2031}}\nvariants:\n  long: {title: a long one, stock: {days: 50, why: v}}\n  late: {projects: {nolans: {startYear: 2033}}, episodes: []}\n`,
  packages: "packages:\n  shared: {stock.days: 40, fear.zeta: 2}\n  second: {stock.days: 41}\n",
};
const days = (options: ParseOptions = {}, id = "x") => unwrap(parse(FILES, options, id)).parameters["stock.days"];

test("defaults < extended files < file < packages < variant < --set", () => {
  expect(unwrap(parse({ x: HEAD })).parameters).toEqual(defaults());
  expect(days({}, "grand")).toBe(10);
  expect(days({}, "parent")).toBe(20);
  expect(days()).toBe(30);
  expect(days({ packages: ["second"] })).toBe(41);
  expect(days({ packages: ["second"], variant: "long" })).toBe(50);
  expect(days({ packages: ["second"], variant: "long", set: ["stock.days=60"] })).toBe(60);
  expect(unwrap(parse(FILES)).parameters["stock.usable"]).toBe(0.9);
});

test("of several parents the later one wins, and a shared grandparent comes first", () => {
  const files = { top: `${HEAD}stock.days: 1\nfear.zeta: 3\n`, a: `${HEAD}extends: top\nstock.days: 2\n`, b: `${HEAD}extends: top\n`, x: `${HEAD}extends: [a, b]\n` };
  expect(unwrap(parse(files)).parameters).toMatchObject({ "stock.days": 2, "fear.zeta": 3 });
});

test("packages stack in the order given; a file's own package wins over packages.yaml of the same name", () => {
  const stacked = unwrap(parse(FILES, { packages: ["second", "shared"] }));
  expect(stacked.parameters).toMatchObject({ "stock.days": 46 });
  expect(days({ packages: ["shared", "second"] })).toBe(41);
  expect(days({ packages: ["own"] })).toBe(45);
  expect(unwrap(parse(FILES, { packages: ["shared"] }, "grand")).parameters).toMatchObject({ "stock.days": 40, "fear.zeta": 2 });
});

test("each value knows who set it and why", () => {
  const scenario = unwrap(parse(FILES, { set: ["fear.zeta={low: 1, high: 3, why: asked}"] }));
  const value = scenario.resolved.get("stock.days")!;
  expect(value.why).toBe("x");
  expect(value.trail.map(({ value: then, origin }) => `${String(then)} ${originText(origin)}`)).toEqual(["60 default", "10 scenarios/grand.yaml:3:17", "20 scenarios/parent.yaml:4:17", "30 scenarios/x.yaml:4:17"]);
  expect(scenario.resolved.get("fear.zeta")).toMatchObject({ value: 2, why: "asked", origin: { flag: "--set fear.zeta={low: 1, high: 3, why: asked}" } });
  expect(scenario.assumptions.map(({ path }) => path)).toEqual(["stock.days", "stock.usable", "fear.zeta"]);
});

test("a value drops the evidence of the layer that it replaces", () => {
  expect(scenarioOf("stock.days: 90\n").resolved.get("stock.days")).toMatchObject({ source: "assumption", grade: "C", why: "", distribution: null });
});

test("variants are complete scenarios and carry packages and flags along", () => {
  const scenario = unwrap(parse(FILES, { packages: ["shared"], set: ["fear.zeta=4"] }));
  expect(scenario.variants).toEqual({ long: { "stock.days": 50 }, late: {} });
  expect(scenario.variantTitles).toEqual({ long: "a long one", late: "late" });
  const [long, late] = variantsOf(scenario);
  expect([long!.id, long!.title, late!.id]).toEqual(["x/long", "A test: a long one", "x/late"]);
  expect(long!.parameters).toMatchObject({ "stock.days": 50, "fear.zeta": 4 });
  expect(late!.parameters).toMatchObject({ "stock.days": 46, "fear.zeta": 4 });
  expect([long!.episodes.length, late!.episodes.length]).toEqual([1, 0]);
  expect(late!.projects).toMatchObject({ eneabba: { startYear: 2031, capacity: 100 }, nolans: { startYear: 2033 } });
});

test("overrides win over everything, in the variants too, and leave the scenario as it was", () => {
  const scenario = unwrap(parse(FILES));
  const changed = withOverrides(scenario, { "stock.days": 77, "shock.elements": ["Nd"] });
  expect(changed.parameters).toMatchObject({ "stock.days": 77, "shock.elements": ["Nd"] });
  expect(variantsOf(changed).map(({ parameters }) => parameters["stock.days"])).toEqual([77, 77]);
  expect(scenario.parameters["stock.days"]).toBe(30);
  expect(Object.isFrozen(changed) && Object.isFrozen(changed.parameters)).toBe(true);
});

test("overrides are checked like a file", () => {
  expect(() => withOverrides(scenarioOf(""), { "stock.day": 1, "stock.days": -1 })).toThrow(
    new InputError([
      { file: "override stock.day=1", message: "stock.day is not a parameter. Did you mean stock.days?" },
      { file: "override stock.days=-1", message: "stock.days is -1 days; expected 0 to 720 days" },
    ]),
  );
});

test("rules over several values hold for variants that were not asked for", () => {
  const free = [{ kind: "number", path: "shock.months", unit: "months", default: 3, low: 0, high: 9, min: -99, max: 99, about: "", source: "", grade: "C" }, { kind: "month", path: "shock.from", default: "2027-01", about: "", source: "", grade: "C" }] as const;
  expect(faultsOf({ x: `${HEAD}variants:\n  back: {shock.months: -2}\n` }, { table: free })).toEqual(["scenarios/x.yaml:4:10: shock.months is -2 months, so that the shock ends before it starts in 2027-01"]);
});
