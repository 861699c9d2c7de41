import { expect, test } from "vitest";
import { ELEMENTS } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { askedNames, CENTRAL, drawOutcomes, partialRun, taskOf, type Ask } from "../../src/notebook/index.ts";
import { bandOf, runScenario } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { runoutRows, valuesOf } from "../../src/study/index.ts";

const facts = loadFacts();
const DRAWS = 6;
const ask: Ask = { economy: "Japan", dependence: [{ definition: "customs", element: "all" }, { definition: "traced", element: "Dy" }], shock: ["Dy", "Tb"], costs: null };

test("a notebook's draws are those of a report, outcome by outcome", () => {
  const scenario = loadScenario("ban-dytb-2027");
  const run = runScenario(scenario, facts, { draws: DRAWS });
  const task = taskOf(scenario, run.seed, DRAWS, ask);
  const names = askedNames(ask);
  const rows = Array.from({ length: DRAWS }, (_, draw) => drawOutcomes(task, facts, draw));
  const own = partialRun(scenario, facts, { names, central: drawOutcomes(task, facts, CENTRAL), rows }, run.seed, {});

  expect(names).toHaveLength(2 * 31 + 2 * (2 + 2 * 28));
  for (const name of names) expect(bandOf(own, name), name).toEqual(bandOf(run, name));
  expect(own.runId).toBe(run.runId);
  const given = { id: "x", family: "x", title: "x", short: "x" };
  const reported = valuesOf({ ...given, run });
  const shown = valuesOf({ ...given, run: own });
  expect(Object.keys(shown)).not.toHaveLength(0);
  for (const [name, value] of Object.entries(shown)) expect(value, name).toEqual(reported[name]);
  expect(runoutRows({ ...given, run: own })).toEqual(runoutRows({ ...given, run }));
});

test("without a shock its outcomes are unknown, and costs add up year by year", () => {
  const scenario = loadScenario("reference");
  const costs = (from: number, to: number): number => Number(drawOutcomes(taskOf(scenario, "s", 0, { economy: "Japan", dependence: [], shock: [], costs: { from, to } }), facts, CENTRAL)[1]);
  const none = drawOutcomes(taskOf(scenario, "s", 0, { economy: "Japan", dependence: [], shock: [ELEMENTS[8]!], costs: null }), facts, CENTRAL);
  expect(new Set(none)).toEqual(new Set([null]));
  const rate = 1 + Number(scenario.parameters["cost.discount"]) / 100;
  expect(costs(2030, 2031)).toBeCloseTo(costs(2030, 2030) + costs(2031, 2031) / rate, 6);
});
