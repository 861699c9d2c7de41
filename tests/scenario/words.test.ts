import { expect, test } from "vitest";
import { problemText, unwrap } from "../../src/domain/index.ts";
import { describeParameters, explain, missingReasons, PARAMETERS, starter } from "../../src/scenario/index.ts";
import { HEAD, parse, scenarioOf } from "./fixtures.ts";

test("explain gives value, range, reasons and every layer", () => {
  const scenario = unwrap(parse({ base: `${HEAD}stock: {why: b, days: 90}\n`, x: `${HEAD}extends: base\nstock:\n  days: {low: 60, mode: 120, high: 180, why: high risk, source: s1, grade: B}\n` }));
  const text = unwrap(explain(scenario, "stock.days"));
  const { about, source, why } = PARAMETERS.find(({ path }) => path === "stock.days")!;
  expect(text.split("\n")).toEqual([
    "stock.days = 120 days in x",
    `  ${about}`,
    "  range: low 60, mode 120, high 180 (triangular) days",
    "  grade B, source s1: high risk",
    "  default 60 days; plausible 20 to 180, accepted 0 to 720 days",
    `  default's grade A, source ${source}: ${why}`,
    "  set by, first to last:",
    "    60 days   default",
    "    90 days   scenarios/base.yaml:3:17 (base)",
    "    120 days   scenarios/x.yaml:5:3 (x)",
  ]);
});

test("explain answers a mistyped path with the nearest one", () => {
  const outcome = explain(scenarioOf(""), "stock.day");
  expect(outcome.ok ? [] : outcome.problems.map(problemText)).toEqual(["x: stock.day is not a parameter. Did you mean stock.days?"]);
});

test("every parameter can be explained", () => {
  const scenario = scenarioOf("");
  for (const { path, about } of PARAMETERS) expect(unwrap(explain(scenario, path))).toContain(about);
});

test("the description has one row for each parameter", () => {
  const rows = describeParameters().split("\n").filter((line) => line.startsWith("| `"));
  expect(rows).toHaveLength(PARAMETERS.length);
  for (const row of rows) expect(row.replaceAll("\\|", "").split("|")).toHaveLength(9);
});

test("the starter is a valid scenario with a reason for each value", () => {
  const scenario = unwrap(parse({ x: starter('my "own"', "reference"), reference: HEAD }));
  expect(scenario.assumptions).toEqual([]);
  const uncommented = starter("mine", "reference").replaceAll(/^# (?=stock|shock|variants| {2})/gm, "");
  const full = unwrap(parse({ x: uncommented, reference: HEAD }));
  expect(full.assumptions.map(({ path }) => path)).toContain("stock.days");
  expect(missingReasons(full)).toEqual([]);
  expect([full.parameters["shock.on"], full.variantTitles]).toEqual([true, { double: "twice the stock" }]);
});

test("a value without a reason of its own or of its group is named with its place", () => {
  const scenario = scenarioOf("fear:\n  zeta: 2\n  halfLife: {value: 8, why: w}\nstock: {why: w, days: 90}\nshock: {on: true, months: {value: 6, why: ' '}}\n", { set: ["stock.us.days=9"] });
  expect(missingReasons(scenario).map(problemText)).toEqual([
    "scenarios/x.yaml:7:9: shock.on is set without a why; say why this value and this range",
    "scenarios/x.yaml:7:19: shock.months is set without a why; say why this value and this range",
    "scenarios/x.yaml:4:3: fear.zeta is set without a why; say why this value and this range",
  ]);
});
