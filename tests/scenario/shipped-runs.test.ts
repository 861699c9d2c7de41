import { describe, expect, test } from "vitest";
import type { Element } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { dependence, runOutMonth, shockStart, unmetTonnes, worstImbalance, type Definition } from "../../src/measures/index.ts";
import type { Result } from "../../src/minerals/index.ts";
import { runScenario } from "../../src/runner/index.ts";
import { loadScenario, loadVariants, scenarioIds } from "../../src/scenario/read.ts";
import type { Scenario } from "../../src/scenario/index.ts";

const facts = loadFacts();
const results = new Map<string, Result>();

/** Central run of a scenario or variant, once for the whole file. */
function resultOf(scenario: Scenario): Result {
  const known = results.get(scenario.id);
  if (known) return known;
  const { result } = runScenario(scenario, facts, { quick: true });
  results.set(scenario.id, result);
  return result;
}

const SHORT: readonly Element[] = ["Dy", "Tb"];
const NEVER = Number.POSITIVE_INFINITY;

/** Month in which Japan runs out of an element, counted from the start of the scenario's shock. */
function lasts(name: string, element: Element): number {
  const scenario = loadScenario(name);
  return runOutMonth(resultOf(scenario), "Japan", element, shockStart(scenario.parameters)!, Number(scenario.parameters["stock.priorityFloor"])) ?? NEVER;
}

const unmet = (name: string, element: Element, months = 12): number => {
  const scenario = loadScenario(name);
  return unmetTonnes(resultOf(scenario), "Japan", element, shockStart(scenario.parameters)!, months);
};

const share = (name: string, definition: Definition, year: number): number => dependence(resultOf(loadScenario(name)), "Japan", definition, year, "all")!;

describe("mass balance", () => {
  test.each(scenarioIds().flatMap((id) => [loadScenario(id), ...loadVariants(id)]).map((scenario) => [scenario.id, scenario] as const))("%s loses no tonne", (_id, scenario) => {
    expect(worstImbalance(resultOf(scenario))).toBeLessThan(1e-9);
  });
});

describe("which way an answer moves", () => {
  test.each(SHORT)("more cover never brings the end of %s forward, nor leaves more of it short", (element) => {
    for (const sharing of ["", "-shared"]) {
      expect(lasts(`ban-dytb-2027/180-days${sharing}`, element)).toBeGreaterThanOrEqual(lasts(`ban-dytb-2027/60-days${sharing}`, element));
      expect(unmet(`ban-dytb-2027/180-days${sharing}`, element)).toBeLessThanOrEqual(unmet(`ban-dytb-2027/60-days${sharing}`, element) + 1e-6);
    }
  });

  test.each(SHORT)("sharing never brings the end of %s forward", (element) => {
    for (const cover of ["60", "180"]) expect(lasts(`ban-dytb-2027/${cover}-days-shared`, element)).toBeGreaterThanOrEqual(lasts(`ban-dytb-2027/${cover}-days`, element));
  });

  test.each(SHORT)("a ban on %s hurts less after a calm start and with an open relay", (element) => {
    expect(unmet("ban-dytb-2027/without-calm", element)).toBeGreaterThan(unmet("ban-dytb-2027", element));
    expect(unmet("ban-dytb-2027/relay-open", element)).toBeLessThanOrEqual(unmet("ban-dytb-2027", element));
  });

  test("a longer, a tighter and a wider cut each leave more short", () => {
    for (const element of SHORT) {
      expect(unmet("ban-all-12m", element)).toBeGreaterThan(unmet("ban-all-3m", element));
      expect(unmet("licence-squeeze", element)).toBeGreaterThan(unmet("licence-squeeze/a-third-throughout", element));
      expect(unmet("ban-dytb-2027", element)).toBeGreaterThan(unmet("licence-squeeze", element));
    }
    expect(unmet("taiwan-contingency", "Nd", 6)).toBeGreaterThan(unmet("taiwan-contingency/lanes-open", "Nd", 6));
  });

  test("each mix lowers what passes China, and all of them together lower it most", () => {
    for (const definition of ["customs", "traced"] as const) {
      const [nothing, supply, demand, all] = ["reference", "supply-only", "demand-side-only", "comprehensive"].map((name) => share(name, definition, 2035));
      expect(supply).toBeLessThan(nothing!);
      expect(demand).toBeLessThan(nothing!);
      expect(all).toBeLessThan(Math.min(supply!, demand!));
    }
  });

  test("host states that keep their ore raise dependence", () => {
    expect(share("resource-nationalism", "traced", 2035)).toBeGreaterThan(share("resource-nationalism/absent", "traced", 2035));
  });

  test("mud from Minamitorishima lowers dependence where it comes, and nothing before it comes", () => {
    expect(share("minamitorishima/goes-ahead", "separated", 2040)).toBeLessThan(share("reference", "separated", 2040));
    expect(share("minamitorishima/goes-ahead", "separated", 2035)).toBeCloseTo(share("reference", "separated", 2035), 9);
  });

  // A scenario that sets another anchor replays the past; a stock held since 2015 was bought in it.
  const projected = scenarioIds().filter((id) => loadScenario(id).parameters["clock.anchor"] === loadScenario("reference").parameters["clock.anchor"]);
  test.each(projected)("%s leaves the past as the reference has it", (id) => {
    for (const definition of ["customs", "mined", "separated", "traced"] as const) {
      for (const year of [2010, 2012, 2015, 2018, 2021, 2024]) expect(Math.abs(share(id, definition, year) - share("reference", definition, year))).toBeLessThan(0.3);
    }
  });
});
