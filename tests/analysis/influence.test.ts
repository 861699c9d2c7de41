import { expect, test } from "vitest";
import { factInfluences, influences } from "../../src/analysis/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { outcomesOf } from "../../src/measures/index.ts";
import { plan, simulatePlan } from "../../src/minerals/index.ts";
import { quantityNamed } from "../../src/study/quantity.ts";
import { quantityWords } from "../../src/study/quantity-words.ts";
import { runScenario } from "../../src/runner/index.ts";
import { inProcess } from "../../src/threads/in-process.ts";
import { loadScenario } from "../../src/scenario/read.ts";

const facts = loadFacts();
const reference = loadScenario("reference");
const NAME = "dependence.customs.japan.all@2035";
const crew = inProcess(facts);
const central = runScenario(reference, facts, { quick: true });
const found = await influences(crew, central, NAME);

test("what a parameter moves is the distance between two runs made by hand", () => {
  const one = found.find(({ path }) => path === "ramp.availability")!;
  const read = (value: number) => {
    const { parameters } = loadScenario("reference", { set: [`ramp.availability=${value}`] });
    return outcomesOf(simulatePlan(plan(parameters, facts)), parameters).get(NAME)!;
  };
  expect([one.atLow, one.atHigh]).toEqual([read(one.low), read(one.high)]);
  expect(one.swing).toBeCloseTo(Math.abs(one.atLow! - one.atHigh!), 9);
});

test("the largest swing comes first, and nothing of the pledge or without effect is listed", () => {
  expect(found.map(({ swing }) => swing)).toEqual(found.map(({ swing }) => swing).sort((a, b) => b - a));
  expect(found.filter(({ path, swing }) => path.startsWith("pledge.") || swing === 0)).toEqual([]);
  expect(found.map(({ path }) => path)).not.toContain("cost.discount");
});

test("series that the answer rests on move it, and tables that the model does not read are absent", async () => {
  const series = await factInfluences(crew, central, NAME);
  expect(series.length).toBeGreaterThan(20);
  expect(series.map(({ table }) => table)).not.toContain("loss_estimates");
  const malaysia = series.find(({ table, rows }) => table === "projects" && rows.some((row) => row["project_id"] === "lynas_mal_light" || String(row["country"]) === "Malaysia"))!;
  expect(malaysia.raised!).toBeLessThan(found.length > 0 ? outcomesOf(simulatePlan(plan(reference.parameters, facts)), reference.parameters).get(NAME)! : 0);
});

const NAMES = ["dependence.customs.japan.all@2035", "dependence.customs.us.all@2035", "dependence.traced.japan.Dy@2035", "runout.japan.Dy", "runout.japan.Tb", "unmet.japan.Dy@0"];

test.each([
  ["dependence@2035", "dependence.customs.japan.all@2035"], ["runout.dy", "runout.japan.Dy"], ["dependence.us@2035", "dependence.customs.us.all@2035"], ["Dependence.traced.Dy@2035", "dependence.traced.japan.Dy@2035"],
])("%s stands for %s", (text, name) => expect(quantityNamed(text, NAMES, "x")).toBe(name));

test.each([["dependance@2035", "did you mean dependence@2035?"], ["runout", "did you mean runout.japan.Dy, runout.japan.Tb?"], ["foo", "it has dependence, runout, unmet"]])("%s is refused", (text, message) => {
  expect(() => quantityNamed(text, NAMES, "x")).toThrow(message);
});

test("an outcome has words and a unit", () => {
  expect(quantityWords("dependence.traced.us.Nd@2030")).toEqual({ words: "the United States' dependence on China for neodymium in 2030 (traced: passed through China at any stage)", unit: "%" });
  expect(quantityWords("runout.japan.Dy").unit).toBe("months");
});
