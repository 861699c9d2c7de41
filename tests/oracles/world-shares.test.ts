import { describe, expect, test } from "vitest";
import { ECONOMIES, ELEMENTS, FIRST_YEAR, MAGNET_ELEMENTS, oxideOf } from "../../src/domain/index.ts";
import { one } from "../../src/facts/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { E, simulate } from "../../src/minerals/index.ts";
import { defaults } from "../../src/scenario/index.ts";

/** Shares of the world that the International Energy Agency printed and that the model is not told: it digs and separates what mines and plants are recorded with. */
const facts = loadFacts();
const result = simulate(defaults(), facts);
const J = ECONOMIES.length;

/** t oxide of the magnet elements in a year that pass a test of pool and mining country. */
function oxide(year: number, counts: (pool: string, country: string) => boolean): number {
  const { mined, miningCountries, pools } = result;
  let sum = 0;
  pools.forEach((pool, p) => miningCountries.forEach((country, c) => {
    if (!counts(pool, country)) return;
    for (const element of MAGNET_ELEMENTS) {
      const e = ELEMENTS.indexOf(element);
      sum += oxideOf(mined[(((year - FIRST_YEAR) * pools.length + p) * miningCountries.length + c) * E + e]!, e);
    }
  }));
  return sum;
}

function magnets(year: number, economy?: string): number {
  let sum = 0;
  for (let t = (year - FIRST_YEAR) * 12; t < (year - FIRST_YEAR) * 12 + 12; t++) ECONOMIES.forEach((name, j) => { if (economy === undefined || name === economy) sum += result.magnetsMade[t * J + j]!; });
  return sum;
}

const share = {
  mining: (year: number, country: string) => (100 * oxide(year, (_, own) => own === country)) / oxide(year, () => true),
  separation: (year: number, country: string) => (100 * oxide(year, (pool) => pool === country)) / oxide(year, () => true),
  magnet: (year: number, country: string) => (100 * magnets(year, country)) / magnets(year),
} as const;

describe("shares of the world lie in the ranges of what was printed", () => {
  test.each([
    ["mining", 2023, "China"], ["separation", 2023, "China"], ["separation", 2023, "Malaysia"], ["separation", 2024, "China"], ["magnet", 2024, "China"],
  ] as const)("%s %d, %s", (stage, year, country) => {
    const printed = one(facts, "stage_shares", { year: String(year), stage, country, element_group: stage === "magnet" ? "NdFeB_sintered" : "magnet_REE" });
    const own = share[stage](year, country);
    expect(own).toBeGreaterThanOrEqual(Number(printed["low"]));
    expect(own).toBeLessThanOrEqual(Number(printed["high"]));
  });
});
