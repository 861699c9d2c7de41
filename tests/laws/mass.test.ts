import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ECONOMIES, ELEMENTS, MONTHS } from "../../src/domain/index.ts";
import { worstImbalance } from "../../src/measures/index.ts";
import { C, CHAIN_COUNT, E, J } from "../../src/minerals/index.ts";
import { arraysOf, scenarios, simulated } from "./scenarios.ts";

const RUNS = 1000;
/** Rounding of a sum of some thousand terms, relative to what goes in. */
const EXACT = 1e-9;

test(`mass balances for every element in every month, in ${RUNS} random scenarios; nothing is negative or undefined`, { timeout: 240_000 }, () => {
  const signed = new Set(["shared", "privatePremium", "forgone"]);
  fc.assert(fc.property(scenarios, (parameters) => {
    const result = simulated(parameters);
    expect(worstImbalance(result)).toBeLessThan(EXACT);
    for (const [name, values] of arraysOf(result)) {
      for (let i = 0; i < values.length; i++) {
        const value = values[i]!;
        if (!Number.isFinite(value) || (value < -EXACT * 1000 && !signed.has(name))) throw new Error(`${name}[${i}] = ${value}`);
      }
    }
  }), { numRuns: RUNS, seed: 2026 });
});

test("what each economy needs is used, forgone at the price, or missing, in every month", () => {
  fc.assert(fc.property(scenarios, (parameters) => {
    const result = simulated(parameters);
    for (let t = 0; t < MONTHS; t++) {
      for (let j = 0; j < J; j++) {
        if (ECONOMIES[j] === "China") continue;
        for (let e = 0; e < E; e++) {
          const cell = (t * J + j) * E + e;
          let unmet = 0;
          for (let c = 0; c < C; c++) unmet += result.unmet[((t * J + j) * C + c) * E + e]!;
          const need = result.need[cell]!;
          const met = result.used[cell]! + result.forgone[cell]! + unmet;
          if (Math.abs(need - met) > EXACT * Math.max(1, need)) throw new Error(`${ECONOMIES[j]} ${ELEMENTS[e]} month ${t}: need ${need}, accounted for ${met}`);
        }
      }
    }
  }), { numRuns: 100, seed: 7 });
});

test("mined origins of a pool are what the pool was fed, and chains add up to the year's arrivals", () => {
  fc.assert(fc.property(scenarios, (parameters) => {
    const result = simulated(parameters);
    const width = result.miningCountries.length;
    // Every tonne booked on a chain from a pool outside China was separated there.
    for (let y = 0; y < MONTHS / 12; y++) {
      for (let p = 1; p < result.pools.length; p++) {
        for (let e = 0; e < E; e++) {
          let separated = 0;
          for (let c = 0; c < width; c++) separated += result.mined[((y * result.pools.length + p) * width + c) * E + e]!;
          let taken = 0;
          result.chains.forEach((chain, k) => { if (chain.pool === p) taken += result.arrivals[(y * CHAIN_COUNT + k) * E + e]!; });
          if (taken > separated * (1 + EXACT) + EXACT) throw new Error(`${result.pools[p]} ${ELEMENTS[e]} ${2010 + y}: ${taken} taken of ${separated} separated`);
        }
      }
    }
  }), { numRuns: 100, seed: 11 });
});
