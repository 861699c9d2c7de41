import { describe, expect, test } from "vitest";
import { separatedREO } from "../../src/analysis/backtest/readings.ts";
import { ELEMENTS, monthIndex } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { finishedShare, simulate } from "../../src/minerals/index.ts";
import { defaults, numberAt, type Parameters } from "../../src/scenario/index.ts";

const facts = loadFacts();
const run = (change: Parameters = {}) => simulate({ ...defaults(), ...change }, facts);
const usual = defaults();
const cost = numberAt(usual, "separation.byproductCost");
const width = numberAt(usual, "separation.byproductWidth");

describe("La and Ce that a plant finishes", () => {
  test("half at cost, none for nothing and all at a high price, and a better price never means less", () => {
    expect(finishedShare(cost, cost, width)).toBe(0.5);
    expect(finishedShare(0, cost, width)).toBeLessThan(0.02);
    expect(finishedShare(10 * cost, cost, width)).toBeCloseTo(1, 6);
    for (let price = 0; price < 5; price += 0.1) expect(finishedShare(price + 0.1, cost, width)).toBeGreaterThan(finishedShare(price, cost, width));
  });

  test("at 2 USD/kg and the usual premium it is what Lynas finished in 2017 and 2019: 2.3 and 2.4 t for each t of Nd and Pr, of 3.1 t dug", () => {
    const dug = (name: string): number => Number(facts.tables["deposit_composition"]!.find((row) => row["deposit_key"] === "mount_weld" && row["element"] === name)!["value"]);
    const ratio = (dug("La") + dug("Ce")) / (dug("Nd") + dug("Pr"));
    expect(ratio).toBeCloseTo(3.07, 2);
    const finished = ratio * finishedShare(2 * (1 + numberAt(usual, "price.premium")), cost, width);
    const printed = [(8839 - 2664) / 2664, (5400 - 1590) / 1590];
    expect(finished).toBeGreaterThan(Math.min(...printed) - 0.15);
    expect(finished).toBeLessThan(Math.max(...printed) + 0.15);
  });

  test("a dearer finish leaves Nd and Pr alone and takes La and Ce alone off the plant", () => {
    const dear = run({ "separation.byproductCost": 5 * cost });
    const own = run();
    for (const year of [2018, 2024]) {
      expect(separatedREO(dear, "Malaysia", year, ["Nd", "Pr"])).toBeCloseTo(separatedREO(own, "Malaysia", year, ["Nd", "Pr"]), 6);
      expect(separatedREO(dear, "Malaysia", year, ["La", "Ce"])).toBeLessThan(0.5 * separatedREO(own, "Malaysia", year, ["La", "Ce"]));
    }
  });

  test("with prices at 1 Lynas sends out less than half of what it digs, as printed for 2024 and 2025", () => {
    // 2,722 t in the third quarter of 2024 and 3,212 and 3,993 t in two of 2025, of which 1,677, 2,080 and 2,003 t Nd and Pr.
    const own = run();
    for (const year of [2024, 2025]) {
      const all = separatedREO(own, "Malaysia", year);
      expect(separatedREO(own, "Malaysia", year, ["Nd", "Pr"]) / all).toBeGreaterThan(0.4);
      expect(separatedREO(own, "Malaysia", year, ["Nd", "Pr"]) / all).toBeLessThan(0.65);
    }
  });
});

describe("Japan's contract at Lynas", () => {
  const nd = (year: number, change: Parameters = {}): number => {
    const result = run(change);
    return result.chains.reduce((sum, chain, k) => sum + (chain.economy === "Japan" && chain.separation === "Malaysia" ? result.arrivals[((year - 2010) * result.chains.length + k) * ELEMENTS.length + ELEMENTS.indexOf("Nd")]! : 0), 0);
  };
  test("it fills as a plant does: half way between the old share and the reserved tonnes after less than three years, all but full after ten", () => {
    const never = { "offtake.lynas.japan.from": "2040-12" };
    const gain = (year: number): number => nd(year) - nd(year, never);
    expect(gain(2026)).toBeLessThan(0.1 * gain(2037));
    expect(gain(2029)).toBeGreaterThan(0.5 * gain(2037));
    expect(gain(2036)).toBeGreaterThan(0.95 * gain(2037));
  });
});

test("where general licences were granted the standing regime stops nothing, elsewhere it does", () => {
  const result = run({ "restriction.licensing": 0.5 });
  const free = run({ "restriction.licensing": 1 });
  const [t, e] = [monthIndex("2026-03"), ELEMENTS.indexOf("Y")];
  const from = (of: typeof result, j: number): number => of.fromChina[(t * 6 + j) * ELEMENTS.length + e]!;
  expect(from(result, 1)).toBeGreaterThan(0.9 * from(free, 1));
  expect(from(result, 2)).toBeLessThan(0.8 * from(free, 2));
});
