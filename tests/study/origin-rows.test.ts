import { describe, expect, test } from "vitest";
import { arrivalName, quantilesOf, recycledProducts, recycledSupply, supplyChains } from "../../src/measures/index.ts";
import { E, JAPAN, plan, retiredOf, simulatePlan } from "../../src/minerals/index.ts";
import { STATE } from "../../src/minerals/state.ts";
import { ELEMENTS } from "../../src/domain/index.ts";
import { extrasOf, runScenario } from "../../src/runner/index.ts";
import { drawableOf, drawsOf } from "../../src/uncertainty/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { minedShare, originRows, supplyRows } from "../../src/study/origin-rows.ts";
import { facts } from "./cases.ts";

const DRAWS = 12;
const YEAR = 2035;
const scenario = loadScenario("comprehensive");
const run = runScenario(scenario, facts, { draws: DRAWS, readings: { origins: ["Nd", "Dy"] } });
const rows = originRows(run, "any", "Japan", ["Dy"]).filter(({ year }) => year === YEAR);
const sources = supplyRows(run, "any", "Japan", ["Dy"]).filter(({ year }) => year === YEAR);
const of = drawsOf(drawableOf(scenario), { seed: "lodestone", runs: DRAWS, extras: extrasOf(scenario) });
/** Every draw run on its own, and read by the table of chains, which finds sources another way. */
const each = Array.from({ length: DRAWS }, (_, draw) => {
  const { parameters, extras } = of(draw);
  return supplyChains(simulatePlan(plan(parameters, facts, extras)), "any", "Japan", ["Dy"]).filter(({ year }) => year === YEAR);
});
const sum = (parts: readonly { readonly central: number }[]): number => parts.reduce((total, { central }) => total + central, 0);

describe("arrivals by origin", () => {
  test("a source's range is that of its draws, each read on its own by chain", () => {
    for (const { source, kind, p05, p50, p95 } of sources) {
      const band = quantilesOf(null, each.map((chains) => sum(chains.filter((row) => row.source === source && row.kind === kind))));
      for (const [own, other] of [[p05, band.p05], [p50, band.p50], [p95, band.p95]]) expect(own!).toBeCloseTo(other!, 8);
    }
    expect(sources.some(({ p05, p95 }) => p95! > p05!)).toBe(true);
  });

  test("a share is read in each draw, not made of medians", () => {
    const shares = each.map((chains) => (100 * sum(chains.filter(({ kind }) => kind === "recycled"))) / sum(chains));
    const row = rows.find(({ group, unit }) => group === "Recycling" && unit === "%")!;
    expect(row.p50!).toBeCloseTo(quantilesOf(null, shares).p50!, 8);
    expect(minedShare(run, "Japan", "Dy", YEAR, "China").p50!).toBeCloseTo(quantilesOf(null, each.map((chains) => (100 * sum(chains.filter(({ source }) => source === "China"))) / sum(chains))).p50!, 8);
  });

  test("central values of sources and of groups add up to the whole, and shares to a hundred", () => {
    const whole = rows.find(({ group }) => group === "all")!.central;
    expect(sum(rows.filter(({ group, unit }) => unit !== "%" && group !== "all"))).toBeCloseTo(whole, 8);
    expect(sum(sources)).toBeCloseTo(whole, 5);
    expect(sum(rows.filter(({ unit }) => unit === "%"))).toBeCloseTo(100, 8);
  });

  test("without draws there is no range, and p50 is the central run", () => {
    const single = runScenario(scenario, facts, { quick: true });
    for (const { p05, p50, p95, central } of originRows(single, "any", "Japan", ["Dy"])) expect([p05, p50, p95]).toEqual([null, central, null]);
  });

  test("a draw that failed is left out of every sum", () => {
    const hole = new Map([...run.drawn[0]!.keys()].map((name): [string, null] => [name, null]));
    const holed = { ...run, drawn: [hole, ...run.drawn.slice(1)] };
    const known = run.drawn.slice(1).map((draw) => draw.get(arrivalName("China", "Japan", "Dy", YEAR))!);
    expect(originRows(holed, "any", "Japan", ["Dy"]).find(({ group, year, unit }) => group === "China" && year === YEAR && unit === "t REO")!.p50).toBe(quantilesOf(null, known).p50);
  });
});

describe("recycling by product and year of sale", () => {
  const compiled = plan(scenario.parameters, facts, extrasOf(scenario));
  const retired = retiredOf(compiled, "Japan");

  test("what retires in the last year is the scrap that the run itself counts", () => {
    for (const element of ["Nd", "Dy"] as const) {
      const e = ELEMENTS.indexOf(element);
      const last = retired.filter(({ year }) => year === 2040).reduce((total, { mass }) => total + mass[e]!, 0);
      expect(last).toBeCloseTo(12 * STATE.scrap[JAPAN * E + e]!, 8);
    }
  });

  test("parts add up to what is recycled, and nothing is recycled before it was sold", () => {
    const parts = recycledProducts(run.result, retired, "any", "Japan", ["Nd"]);
    for (const year of [2026, YEAR, 2040]) {
      const own = parts.filter((row) => row.year === year);
      expect(sum(own)).toBeCloseTo(recycledSupply(run.result, "Japan", "Nd", year).tonnes, 8);
      for (const { sold_from } of own) expect(sold_from ?? 0).toBeLessThan(year);
    }
  });
});
