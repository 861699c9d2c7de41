import { expect, test } from "vitest";
import { CLASSES, ECONOMIES, ELEMENTS, OXIDE_FACTORS } from "../../src/domain/index.ts";
import { classShortage, shockStart, unmetTonnes } from "../../src/measures/index.ts";
import { C, E } from "../../src/minerals/index.ts";
import { runScenario } from "../../src/runner/index.ts";
import { rationingPart, rationingRows, type Case } from "../../src/study/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { facts } from "../study/cases.ts";

const scenario = loadScenario("ban-dytb-2027/60-days");
const run = runScenario(scenario, facts, { draws: 8, readings: { rationing: ["Dy", "Tb"] } });
const one: Case = { id: scenario.id, title: scenario.title, short: scenario.title, family: "ban-dytb-2027", run };
const from = shockStart(scenario.parameters)!;

test("what the classes miss adds to what the element misses", () => {
  for (const element of ["Dy", "Tb"] as const) {
    const parts = CLASSES.map((use) => classShortage(run.result, "Japan", element, use, from).unmet);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(unmetTonnes(run.result, "Japan", element, from, 12), 9);
  }
});

test("a class runs short in the month of its first missing tonne, and its worth is that of the oxide at the month's price", () => {
  const [j, e, c] = [ECONOMIES.indexOf("Japan"), ELEMENTS.indexOf("Dy"), CLASSES.indexOf("other_magnets")];
  const missing = Array.from({ length: 36 }, (_, month) => run.result.unmet[(((from + month) * ECONOMIES.length + j) * C + c) * E + e]!);
  const { short, worth } = classShortage(run.result, "Japan", "Dy", "other_magnets", from);
  expect(short).toBe(missing.findIndex((tonnes) => tonnes > 1e-6));
  expect(worth).toBeCloseTo(missing.slice(0, 12).reduce((sum, tonnes, month) => sum + (tonnes * OXIDE_FACTORS[e]! * 1000 * run.result.priceOutside[(from + month) * E + e]!) / 1e6, 0), 9);
});

test("the table has a row a class that needs the element, and says in words what does not run short", () => {
  const rows = rationingRows(one);
  expect(new Set(rows.map(({ element }) => element))).toEqual(new Set(["Dy", "Tb"]));
  const { charts: [chart], tables: [table] } = rationingPart([one], { scenario: "ban-dytb-2027", scenarioTitle: "Ban", runId: "r", dataVersion: "d", draws: 8, sources: [], notes: [] });
  expect(table!.rows).toHaveLength(rows.length);
  expect(chart!.alt.match(/does not run short/g)?.length ?? 0).toBe(rows.filter(({ share_never }) => share_never >= 1).length);
  expect(rows.some(({ share_never }) => share_never < 1)).toBe(true);
});

test("without a shock there is no table", () => {
  const calm = loadScenario("reference");
  const still = { ...one, id: "reference", run: runScenario(calm, facts, { quick: true, readings: { rationing: ["Dy"] } }) };
  expect(rationingPart([still], { scenario: "reference", scenarioTitle: "R", runId: "r", dataVersion: "d", draws: 0, sources: [], notes: [] })).toEqual({ charts: [], tables: [] });
});
