import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ELEMENTS } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { missingReasons, type Scenario } from "../../src/scenario/index.ts";
import { listScenarios, loadScenario, loadVariants, SCENARIO_FOLDER, scenarioIds, scenarioSources } from "../../src/scenario/read.ts";

/** Scenarios that the documents and the command line name, with what each of them is. */
const NAMED = {
  reference: "forecast", "supply-only": "target", "demand-side-only": "target", comprehensive: "target",
  "ban-dytb-2027": "stress", "licence-squeeze": "stress", "ban-all": "stress", "ban-all-3m": "stress", "ban-all-12m": "stress",
  "replay-2010": "forecast", "replay-2025": "forecast", "myanmar-closure": "stress", "kuantan-outage": "stress", "n-1": "stress",
  "china-price-cut": "stress", "resource-nationalism": "stress", rivalry: "stress", "joint-offtake": "target", minamitorishima: "forecast",
  "stockpile-180": "target", "recycling-high": "target", "taiwan-contingency": "stress",
} as const;

const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  "ban-dytb-2027": ["60-days", "60-days-shared", "180-days", "180-days-shared"],
  "china-price-cut": ["with-floors", "without-floors"],
  "joint-offtake": ["korea-in", "korea-out"],
};

/** Packages that make up each mix; what the levers of a comparison are. */
const MIXES: Readonly<Record<string, readonly string[]>> = {
  "supply-only": ["diversification", "floors"],
  "demand-side-only": ["recycling", "substitution"],
  comprehensive: ["diversification", "floors", "recycling", "substitution", "stockpile", "cooperation"],
};

const ids = scenarioIds();
/** Names of the packages, at the first indent of packages.yaml. */
const packages = [...scenarioSources()["packages"]!.text.matchAll(/^ {2}([a-z][a-z0-9-]*):$/gm)].map(([, name]) => name!);

/** Values without a reason. Those of the reference are the table's own, which reference.test.ts holds. */
const bare = (scenarios: readonly Scenario[]) => scenarios.flatMap(missingReasons).filter(({ file }) => !file.endsWith("reference.yaml"));

/** Values and ranges, without where and why they were set. */
const said = ({ resolved }: Scenario) => [...resolved.values()].map(({ path, value, distribution, source, grade }) => ({ path, value, distribution, source, grade }));

test("every shipped file resolves without a problem", () => {
  expect(listScenarios().flatMap(({ problems }) => problems)).toEqual([]);
  for (const id of ids) expect(() => loadScenario(id)).not.toThrow();
});

test("the scenarios that the documents name are there, each of its kind", () => {
  const kinds = new Map(listScenarios().map(({ id, kind }) => [id, kind]));
  for (const [id, kind] of Object.entries(NAMED)) expect([id, kinds.get(id)]).toEqual([id, kind]);
  for (const [id, names] of Object.entries(VARIANTS)) expect(Object.keys(loadScenario(id).variants)).toEqual(expect.arrayContaining([...names]));
});

describe.each(ids)("%s", (id) => {
  const scenario = loadScenario(id);
  const variants = loadVariants(id);

  test("says in words what it is and what it asks", () => {
    expect(scenario.title).not.toBe("");
    expect(scenario.question).toMatch(/\?$/);
    expect(readFileSync(join(SCENARIO_FOLDER, `${id}.yaml`), "utf8").split("\n")[0]).toBe("# yaml-language-server: $schema=../schema/scenario.schema.json");
  });

  test("gives a reason for every value, in every variant", () => {
    expect(bare([scenario, ...variants])).toEqual([]);
  });

  test("cites sources that stand in sources.csv", () => {
    const known = new Set(loadFacts().tables["sources"]!.map((row) => String(row["source_id"])));
    const cited = [scenario, ...variants].flatMap(({ assumptions }) => assumptions.map(({ source }) => source));
    expect(cited.filter((source) => source !== "assumption" && !known.has(source))).toEqual([]);
  });
});

describe("packages", () => {
  test.each(packages)("%s gives a reason for every value and changes something", (name) => {
    const scenario = loadScenario("reference", { packages: [name] });
    expect(bare([scenario])).toEqual([]);
    expect(scenario.assumptions.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(MIXES))("%s is what its packages make of the reference", (id, names) => {
    expect(said(loadScenario(id))).toEqual(said(loadScenario("reference", { packages: names })));
  });

  test("any of them stack on any scenario", () => {
    for (const id of ids) expect(() => loadScenario(id, { packages })).not.toThrow();
  });
});

test("an element list written as all holds every element", () => {
  expect(loadScenario("ban-all-12m").parameters["shock.elements"]).toEqual([...ELEMENTS]);
});

test("a short name asks the same as the scenario behind it", () => {
  expect(loadScenario("ban-all").parameters).toEqual(loadScenario("ban-all-12m").parameters);
  expect(loadScenario("n-1").parameters).toEqual(loadScenario("kuantan-outage").parameters);
});
