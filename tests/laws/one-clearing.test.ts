import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ECONOMIES, ELEMENTS, FIRST_YEAR, monthIndex, OXIDE_FACTORS, type Economy } from "../../src/domain/index.ts";
import { DEFINITIONS, dependence, supplyChains } from "../../src/measures/index.ts";
import { CHAIN_COUNT, E, P, plan, POOLS, simulatePlan, type Result } from "../../src/minerals/index.ts";
import { defaults, type Parameters } from "../../src/scenario/index.ts";
import { facts, scenarios, simulated } from "./scenarios.ts";

// Whole runs that are the same up to one month and differ in that month alone, so that the state is given and one clearing is seen.

const ANCHOR = "2026-01";
const IMPORTING = ECONOMIES.filter((name) => name !== "China");
const EXACT = 1e-9;

/** Share of a year's arrivals outside China that was separated in China, t REO. */
function chineseSeparated(result: Result, year: number, economies: readonly Economy[]): number {
  let [china, all] = [0, 0];
  result.chains.forEach((chain, k) => {
    if (!economies.includes(chain.economy)) return;
    for (let e = 0; e < E; e++) {
      const mass = result.arrivals[((year - FIRST_YEAR) * CHAIN_COUNT + k) * E + e]! * OXIDE_FACTORS[e]!;
      all += mass;
      if (chain.separation === "China") china += mass;
    }
  });
  return all > 0 ? china / all : 0;
}

test("more collection never lowers recycled tonnes of the month", () => {
  fc.assert(fc.property(scenarios, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (parameters, more, faster) => {
    const now: Parameters = { ...parameters, "clock.anchor": ANCHOR };
    const [ceiling, rate] = ["recycling.collection.ceiling", "recycling.collection.rate"].map((path) => Number(now[path]));
    const [less, raised] = [now, { ...now, "recycling.collection.ceiling": ceiling! + more * (1 - ceiling!), "recycling.collection.rate": rate! * (1 + faster) }].map((one) => simulated(one).balance.recycled);
    const at = monthIndex(ANCHOR) * E;
    for (let e = 0; e < E; e++) expect(raised![at + e]!).toBeGreaterThanOrEqual(less![at + e]! * (1 - EXACT));
  }), { numRuns: 150, seed: 21 });
});

test("added separation outside China never raises the share that was separated in China", () => {
  const year = fc.integer({ min: 2027, max: 2038 });
  const pool = fc.constantFrom(...POOLS.slice(1).map((_, index) => index + 1));
  fc.assert(fc.property(scenarios, year, pool, fc.double({ min: 0, max: 500, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }), (parameters, of, p, light, heavy) => {
    const compiled = plan({ ...parameters, "clock.anchor": ANCHOR }, facts);
    const month = monthIndex(`${of}-12`);
    const added = (capacity: Float64Array, tonnes: number): Float64Array => capacity.map((value, at) => (at === month * P + p ? value + tonnes : value));
    const before = chineseSeparated(simulatePlan(compiled), of, IMPORTING);
    const after = chineseSeparated(simulatePlan({ ...compiled, plants: { ...compiled.plants, light: added(compiled.plants.light, light), heavy: added(compiled.plants.heavy, heavy) } }), of, IMPORTING);
    expect(after).toBeLessThanOrEqual(before + EXACT);
  }), { numRuns: 150, seed: 23 });
});

test("shares by origin sum to one, and every definition lies between nothing and all", () => {
  fc.assert(fc.property(scenarios, fc.integer({ min: 2010, max: 2040 }), fc.constantFrom("Nd", "Dy", "Y" as const), (parameters, year, element) => {
    const result = simulated(parameters);
    const e = ELEMENTS.indexOf(element);
    let arrived = 0;
    result.chains.forEach((chain, k) => { if (chain.economy === "Japan") arrived += Math.max(0, result.arrivals[((year - FIRST_YEAR) * CHAIN_COUNT + k) * E + e]!) * OXIDE_FACTORS[e]!; });
    const rows = supplyChains(result, "any", "Japan", [element]).filter((row) => row.year === year && row.kind !== "stock");
    expect(rows.reduce((sum, { central }) => sum + central, 0)).toBeCloseTo(arrived, 5);
    for (const economy of ["Japan", "US"] as const) {
      for (const definition of DEFINITIONS) {
        const share = dependence(result, economy, definition, year) ?? 0;
        expect(share).toBeGreaterThanOrEqual(-EXACT);
        expect(share).toBeLessThanOrEqual(100 + EXACT);
      }
    }
  }), { numRuns: 150, seed: 29 });
});

test("capacity and collection do change the month, so that the laws above can fail", () => {
  const compiled = plan(defaults(), facts);
  const at = monthIndex("2030-12") * P + POOLS.indexOf("Malaysia");
  const fewer = (capacity: Float64Array): Float64Array => capacity.map((value, place) => (place === at ? value / 2 : value));
  const less = simulatePlan({ ...compiled, plants: { ...compiled.plants, light: fewer(compiled.plants.light), heavy: fewer(compiled.plants.heavy) } });
  expect(chineseSeparated(less, 2030, IMPORTING)).toBeGreaterThan(chineseSeparated(simulatePlan(compiled), 2030, IMPORTING) + 1e-4);
  const [slow, fast] = [0.5, 2].map((rate) => simulated({ ...defaults(), "recycling.policy": true, "recycling.collection.rate": rate }).balance.recycled[monthIndex(ANCHOR) * E + ELEMENTS.indexOf("Nd")]!);
  expect(fast!).toBeGreaterThan(slow!);
});
