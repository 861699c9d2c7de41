import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { InputError, problemText } from "../../src/domain/index.ts";
import { listScenarios, loadScenario, loadVariants, scenarioIds, scenarioSources } from "../../src/scenario/read.ts";
import { HEAD } from "./fixtures.ts";

const folder = mkdtempSync(join(tmpdir(), "lodestone-scenario-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
put("base-case.yaml", `${HEAD}stock: {why: w, days: 33}\n`);
const MINE = put("mine.yaml", `${HEAD}extends: base-case\nvariants:\n  long: {stock.days: 99}\n`);
const BROKEN = put("broken.yml", `${HEAD}stock: {day: 3}\nprojects: {eneaba: {startYear: 2030}}\n`);
put("packages.yaml", "packages: {vault: {stock.us.days: 90}}\n");
put("notes.txt", "not a scenario");

const faultsOf = (act: () => unknown): string[] => {
  try {
    act();
    return [];
  } catch (error) {
    return (error as InputError).problems.map(problemText);
  }
};

test("a file of one's own is read with its neighbours and their packages", () => {
  const scenario = loadScenario(MINE, { packages: ["vault"] });
  expect([scenario.id, scenario.file]).toEqual(["mine", MINE]);
  expect(scenario.parameters).toMatchObject({ "stock.days": 33, "stock.us.days": 90 });
  expect(loadVariants(MINE).map(({ id, parameters }) => [id, parameters["stock.days"]])).toEqual([["mine/long", 99]]);
});

test("faults carry the file as it can be opened from here, and project ids are known", () => {
  expect(faultsOf(() => loadScenario(BROKEN))).toEqual([
    `${BROKEN}:3:9: stock.day is not a parameter. Did you mean stock.days?`,
    expect.stringMatching(/:4:12: eneaba is not a project of projects\.csv\./),
  ]);
});

test("missing file and missing scenario", () => {
  expect(faultsOf(() => loadScenario(join(folder, "nothing.yaml")))).toEqual([expect.stringMatching(/nothing\.yaml: there is no such file\./)]);
  expect(faultsOf(() => loadScenario("no-such-scenario-at-all"))).toEqual([expect.stringMatching(/^no-such-scenario-at-all: there is no scenario 'no-such-scenario-at-all'\./)]);
});

test("a list holds every scenario, a broken one with its problems", () => {
  expect(Object.keys(scenarioSources(folder))).toEqual(["base-case", "broken", "mine", "packages"]);
  expect(scenarioIds(folder)).toEqual(["base-case", "broken", "mine"]);
  expect(listScenarios(folder)).toMatchObject([
    { id: "base-case", kind: "stress", problems: [] },
    { id: "broken", title: null, problems: [{ line: 3, column: 9 }] },
    { id: "mine", title: "A test", variants: ["long"], problems: [] },
  ]);
});

test("every scenario of the project holds, variants too", () => {
  for (const id of scenarioIds()) expect(faultsOf(() => loadVariants(id)), id).toEqual([]);
});
