import { describe, expect, test } from "vitest";
import { ELEMENTS, monthIndex, OXIDE_FACTORS } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { dependence, runOutMonth, unmetTonnes } from "../../src/measures/index.ts";
import { companion, plan, simulatePlan } from "../../src/minerals/index.ts";
import { defaults, type Parameters } from "../../src/scenario/index.ts";

const facts = loadFacts();
const run = (change: Parameters) => simulatePlan(plan({ ...defaults(), ...change }, facts));

/** A full stop of dysprosium and terbium in a market that was calm before, nothing leaking. */
const BAN = {
  "history.japan2026.until": "2025-12", "shock.on": true, "shock.elements": ["Dy", "Tb"], "shock.from": "2027-01", "shock.months": 24, "shock.passthrough": 0, "shock.leak": 0, "restriction.leak.global": 0,
  "stock.releaseDelay": 0, "stock.maxRelease": 1, "stock.usable": 1, "restriction.licensing": 1,
} as const;
const lasts = (change: Parameters): number => runOutMonth(run({ ...BAN, ...change }), "Japan", "Dy", monthIndex("2027-01"), 0.7) ?? 99;

describe("a ban", () => {
  test("more cover never brings the run-out forward, and much more puts it off", () => {
    const months = [30, 60, 180, 360].map((days) => lasts({ "stock.days": days }));
    expect([...months].sort((a, b) => a - b)).toEqual(months);
    expect(months.at(-1)!).toBeGreaterThan(months[0]!);
  });
  test("pass-through of everything leaves no shortage; of nothing a large one", () => {
    const from = monthIndex("2027-01");
    expect(unmetTonnes(run({ ...BAN, "shock.passthrough": 1 }), "Japan", "Dy", from, 12)).toBeCloseTo(0, 6);
    expect(unmetTonnes(run(BAN), "Japan", "Dy", from, 24)).toBeGreaterThan(20);
  });
  test("deterrence lets more through, and none is the default", () => {
    const from = monthIndex("2027-01");
    expect(unmetTonnes(run({ ...BAN, "hazard.deterrence": 3 }), "Japan", "Dy", from, 24)).toBeLessThan(unmetTonnes(run(BAN), "Japan", "Dy", from, 24));
  });
});

test("with demand, supply and prices at rest dependence stays where it is", () => {
  const still: Parameters = {
    "demand.growth.compounds": 0, "demand.defence.growth": 0, "demand.relocation.toUS": 0, "thrift.trend": 0, "metal.growth": 0, "history.episodes": false, "complacency.on": false,
    "projects.realised.construction": 0, "projects.realised.financed": 0, "projects.realised.feasibility": 0, "projects.realised.concept": 0, "nationalism.on": false, "recycling.collection.rate": 0,
    "price.coverSensitivity": 0, "clock.anchor": "2026-01",
  };
  const result = run(still);
  // What still moves is the central path of magnet demand, which is a fact of the reference; compounds make up the rest.
  const [early, late] = [2032, 2040].map((year) => dependence(result, "Japan", "customs", year, "La")!);
  expect(Math.abs(late! - early!)).toBeLessThan(2);
});

test("x t of dysprosium bring x b[Ce]/b[Dy] t of cerium out of the same ground", () => {
  const mine = plan(defaults(), facts).mines.find(({ id }) => id === "mount_weld")!;
  const [ce, dy] = ["Ce", "Dy"].map((name) => mine.basket[ELEMENTS.indexOf(name as "Ce")]!);
  expect(companion(10, dy!, ce!)).toBeCloseTo((10 * ce!) / dy!, 9);
  expect(mine.basket.reduce((sum, share, e) => sum + share * OXIDE_FACTORS[e]!, 0)).toBeCloseTo(1, 9);
});

test("every mine's basket adds up to the oxide it is measured in", () => {
  for (const mine of plan(defaults(), facts).mines) expect(mine.basket.reduce((sum, share, e) => sum + share * OXIDE_FACTORS[e]!, 0), mine.id).toBeCloseTo(1, 6);
});
