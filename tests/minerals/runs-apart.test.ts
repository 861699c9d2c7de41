import { expect, test, vi } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { plan, simulateDraw, simulatePlan, T, type DrawResult, type Result } from "../../src/minerals/index.ts";
import { defaults, type Parameters } from "../../src/scenario/index.ts";
import { arraysOf, sameBytes } from "../laws/scenarios.ts";

const facts = loadFacts();
const planOf = (change: Parameters) => plan({ ...defaults(), ...change }, facts);
const BAN: Parameters = { "shock.on": true, "shock.elements": ["Dy", "Tb"], "sharing.on": true, "china.answer.on": true, "nationalism.on": true, "hazard.deterrence": 1 };
const REPLAY: Parameters = { "clock.anchor": "2010-01", "substitution.policy": true };

/** Arrays that outcomes of draws and readings of replays may ask for. */
const KEPT_OF_DRAWS = [
  "arrivals", "mined", "spare", "need", "used", "forgone", "unmet", "privateStock", "nationalStock", "shared", "fromChina", "magnetsFromChina", "magnetsMade",
  "priceChina", "priceOutside", "priceContract", "priceMean",
] as const satisfies readonly (keyof DrawResult)[];

const allArrays = (result: Result): [string, Float64Array][] => [...arraysOf(result), ...result.sources.map((source): [string, Float64Array] => [source.id, source.output])];

function differing(a: Result, b: Result): string[] {
  const others = new Map(allArrays(b));
  return allArrays(a).filter(([name, values]) => !sameBytes(values, others.get(name)!)).map(([name]) => name);
}

test("a run after others is the run that an engine just loaded makes", async () => {
  for (const change of [{}, BAN, REPLAY]) {
    vi.resetModules();
    const fresh = await import("../../src/minerals/index.ts");
    const alone = fresh.simulatePlan(planOf(change));
    for (const before of [BAN, REPLAY, {}]) simulatePlan(planOf(before));
    expect(differing(simulatePlan(planOf(change)), alone)).toEqual([]);
  }
});

test("a later run leaves the results of earlier ones alone", () => {
  const first = simulatePlan(planOf({}));
  const kept = structuredClone(first);
  simulatePlan(planOf(BAN));
  expect(differing(first, kept)).toEqual([]);
});

test("a draw's run reads as the single run does, whatever ran before and however many months it takes", () => {
  for (const months of [T, 120]) {
    const whole = new Map(allArrays(simulatePlan(planOf(BAN), months)));
    simulatePlan(planOf({}));
    const draw = simulateDraw(planOf(BAN), months);
    for (const name of KEPT_OF_DRAWS) expect(sameBytes(draw[name], whole.get(name)!), `${name}, ${months} months`).toBe(true);
    for (const { id, output } of draw.sources) expect(sameBytes(output, whole.get(id)!), id).toBe(true);
  }
});

test("a single run after draws is whole", () => {
  const before = simulatePlan(planOf(BAN));
  simulateDraw(planOf(REPLAY), 120);
  simulateDraw(planOf({}));
  expect(differing(simulatePlan(planOf(BAN)), before)).toEqual([]);
});

test("idle mines beyond the room that is kept change nothing", () => {
  const mines = facts.tables["mines"]!;
  const idle = [1, 2, 3].flatMap((copy) => mines.map((row) => ({ ...row, mine_id: `${String(row["mine_id"])}-${copy}`, project_id: "", history: "" })));
  const compiled = plan(defaults(), { ...facts, tables: { ...facts.tables, mines: [...mines, ...idle] } });
  expect(compiled.mines.length).toBeGreaterThan(100);
  expect(differing(simulatePlan(planOf({})), simulatePlan(compiled))).toEqual([]);
});
