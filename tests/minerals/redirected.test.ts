import { describe, expect, test } from "vitest";
import { ECONOMIES, monthIndex } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { select } from "../../src/facts/index.ts";
import { outcomesOf } from "../../src/measures/index.ts";
import { J, P, POOLS, T } from "../../src/minerals/dimensions.ts";
import { rampShare } from "../../src/minerals/mines/ramp.ts";
import { plan, simulatePlan } from "../../src/minerals/index.ts";
import { defaults, numberAt } from "../../src/scenario/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { drawnNames } from "../../src/uncertainty/index.ts";

const facts = loadFacts();
const US = ECONOMIES.indexOf("US");
const US_POOL = POOLS.indexOf("US");
const planned = (set: readonly string[]) => {
  const { parameters } = loadScenario("reference", { set: [...set] });
  return { parameters, plan: plan(parameters, facts) };
};
const lastMonth = (array: Float64Array, width: number, column: number): number => 12 * array[(T - 1) * width + column]!;

describe("money of the pledge in rare-earth plants", () => {
  const without = planned([]);
  const withFive = planned(["redirect.amount=5"]);
  const usual = (path: string): number => numberAt(defaults(), path);
  /** What is left of the nameplate in the last month, `lead` years and the usual slip after July 2027. */
  const built = (lead: number): number => usual("projects.realised.financed") * usual("ramp.availability")
    * rampShare((T - 1 - (monthIndex("2027-07") + 12 * lead + Math.round(usual("projects.delay.construction")))) / 12, usual("ramp.years"));

  test.each([["light", 0.24, 146, 3], ["heavy", 0.05, 993, 3]] as const)("buys %s separation at its capital cost", (kind, share, capex, lead) => {
    const gain = lastMonth(withFive.plan.plants[kind], P, US_POOL) - lastMonth(without.plan.plants[kind], P, US_POOL);
    expect(gain).toBeCloseTo(((5e6 * share) / capex) * built(lead), 6);
  });
  test.each([["metal", 0.07, 47, 2], ["magnets", 0.64, 145, 3]] as const)("buys %s at its capital cost", (kind, share, capex, lead) => {
    const gain = lastMonth(withFive.plan.plants[kind], J, US) - lastMonth(without.plan.plants[kind], J, US);
    expect(gain).toBeCloseTo(((5e6 * share) / capex) * built(lead), 6);
  });

  test("changes nothing before the first plant runs", () => {
    const outcomes = [without, withFive].map(({ plan: own, parameters }) => outcomesOf(simulatePlan(own), parameters));
    const until = (year: number) => outcomes.map((all) => [...all].filter(([name]) => Number(name.split("@")[1]) <= year));
    expect(until(2028)[1]).toEqual(until(2028)[0]);
    expect(until(2040)[1]).not.toEqual(until(2040)[0]);
  });

  test("lowers the US share made to metal in China, the more of it goes there", () => {
    const metal = (set: readonly string[]): number => {
      const { plan: own, parameters } = planned(set);
      return outcomesOf(simulatePlan(own), parameters).get("dependence.metal.us.Nd@2035")!;
    };
    const [none, some, more] = [metal([]), metal(["redirect.amount=5"]), metal(["redirect.amount=5", "redirect.share.metal=0.3", "redirect.share.magnet=0.41"])];
    expect(some).toBeLessThan(none - 5);
    expect(more).toBeLessThan(some);
  });

  test("reserves for Japan its part of what the new plants can separate", () => {
    const all = planned(["redirect.amount=5", "redirect.japan=1"]);
    const t = T - 1;
    const light = lastMonth(all.plan.plants.light, P, US_POOL);
    expect(all.plan.redirectedToJapan[t]).toBeCloseTo((light - lastMonth(without.plan.plants.light, P, US_POOL)) / light, 9);
    expect(without.plan.redirectedToJapan.every((share) => share === 0)).toBe(true);
  });
});

describe("capital costs are those of the projects in the facts", () => {
  const perTonne = (ids: readonly string[]): number => {
    const rows = ids.map((id) => select(facts, "projects", { project_id: id })[0]!);
    const sum = (column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);
    return (1000 * sum("capex_usd_m")) / sum("value");
  };
  test.each([
    ["light", ["ef_phase2_light", "iluka_eneabba_light"]], ["heavy", ["mp_sep_heavy", "aclara_louisiana"]], ["metal", ["src_metal", "lcm_lacq"]],
    ["magnet", ["mp_10x", "vulcan_benson", "evac_sumter"]],
  ])("%s", (stage, ids) => expect(numberAt(defaults(), `redirect.capex.${stage}`)).toBeCloseTo(perTonne(ids), -0.5));
});

test("shares of the redirected money sum to one, or the file is refused", () => {
  expect(() => loadScenario("reference", { set: ["redirect.share.metal=0.5"] })).toThrow(/the redirected money sums to 1\.43; expected 1/);
});

test("what is redirected is a choice: no draw moves it, while capital costs and times are drawn", () => {
  const names = drawnNames({ parameters: defaults(), ranges: new Map() });
  expect(names.filter((name) => /^redirect\.(amount|from|share|japan)/.test(name))).toEqual([]);
  expect(names).toContain("redirect.capex.metal");
});
