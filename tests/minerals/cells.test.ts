import { isDeepStrictEqual } from "node:util";
import { expect, test, vi } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { borrowing, handBack, plan, simulatePlan } from "../../src/minerals/index.ts";
import { cells } from "../../src/minerals/cells.ts";
import { drawableOf, extrasOf } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { drawsOf } from "../../src/uncertainty/index.ts";
import { arraysOf, sameBytes } from "../laws/scenarios.ts";

const facts = loadFacts();

test("memory that is handed back comes again as zeros, and only to who will hand it back", () => {
  const { made, loan } = borrowing(() => cells(1013).fill(7));
  expect(cells(1013)).not.toBe(made);
  handBack(loan);
  expect(cells(1013)).not.toBe(made);
  const again = borrowing(() => cells(1013));
  expect(again.made).toBe(made);
  expect(again.made.every((value) => value === 0)).toBe(true);
  expect(borrowing(() => cells(1013)).made).not.toBe(made);
});

test("what fails to be made leaves nothing noted", () => {
  expect(() => borrowing(() => { throw new RangeError("no"); })).toThrow("no");
  const { loan } = borrowing(() => 1);
  cells(11);
  expect(loan).toEqual([]);
});

test("a plan made of what others handed back is the plan made anew, and what the facts say stays", async () => {
  for (const id of ["reference", "comprehensive", "ban-dytb-2027"]) {
    // An engine that has read nothing of the facts yet reads them while it borrows.
    vi.resetModules();
    const fresh = await import("../../src/minerals/index.ts");
    const scenario = loadScenario(id);
    const draw = drawsOf(drawableOf(scenario), { seed: "s", runs: 8, extras: extrasOf(scenario) });
    for (let index = 0; index < 8; index++) {
      const { parameters, extras } = draw(index);
      const { made, loan } = fresh.borrowing(() => fresh.plan(parameters, facts, extras));
      expect(loan.length).toBeGreaterThan(50);
      expect(isDeepStrictEqual(made, plan(parameters, facts, extras)), `${id}, draw ${index}`).toBe(true);
      for (const array of loan) array.fill(Number.NaN);
      fresh.handBack(loan);
    }
  }
});

test("a result outlives the plan that it was run from", () => {
  const { parameters } = loadScenario("reference");
  const { made, loan } = borrowing(() => plan(parameters, facts));
  const result = simulatePlan(made);
  const kept = structuredClone(result);
  for (const array of loan) array.fill(Number.NaN);
  handBack(loan);
  const later = new Map(arraysOf(result));
  for (const [name, values] of arraysOf(kept)) expect(sameBytes(later.get(name)!, values), name).toBe(true);
});
