import { expect, test, vi } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { plan, simulatePlan, type Result } from "../../src/minerals/index.ts";
import { defaults, type Parameters } from "../../src/scenario/index.ts";
import { arraysOf, sameBytes } from "../laws/scenarios.ts";

const facts = loadFacts();
const planOf = (change: Parameters) => plan({ ...defaults(), ...change }, facts);
const BAN: Parameters = { "shock.on": true, "shock.elements": ["Dy", "Tb"], "sharing.on": true, "china.answer.on": true, "nationalism.on": true, "hazard.deterrence": 1 };
const REPLAY: Parameters = { "clock.anchor": "2010-01", "substitution.policy": true };

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

test("a run into lent arrays is the same as one into new ones, and is held by the lent ones", () => {
  const lent = simulatePlan(planOf(BAN));
  const { need, balance } = lent;
  const result = simulatePlan(planOf({}), lent);
  expect(differing(result, simulatePlan(planOf({})))).toEqual([]);
  expect(result).not.toBe(lent);
  expect(result.need).toBe(need);
  expect(result.balance.used).toBe(balance.used);
});

test("idle mines beyond the room that is kept change nothing", () => {
  const mines = facts.tables["mines"]!;
  const idle = [1, 2, 3].flatMap((copy) => mines.map((row) => ({ ...row, mine_id: `${String(row["mine_id"])}-${copy}`, project_id: "", history: "" })));
  const compiled = plan(defaults(), { ...facts, tables: { ...facts.tables, mines: [...mines, ...idle] } });
  expect(compiled.mines.length).toBeGreaterThan(100);
  expect(differing(simulatePlan(planOf({})), simulatePlan(compiled))).toEqual([]);
});
