import { expect, test } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { FEWEST_WEIGHED } from "../../src/analysis/index.ts";
import { askedNames, CENTRAL, historyTask, mineralTask, partialRun, pledgeRunOf, pledgeTask, rowOf, type Ask } from "../../src/notebook/index.ts";
import { DEADLINE } from "../../src/pledge/index.ts";
import { bandOf, runPledge, runScenario } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { weightsOf } from "../../src/uncertainty/index.ts";
import { historyOf, runoutRows, valuesOf } from "../../src/study/index.ts";

const facts = loadFacts();
const DRAWS = 6;
const ask: Ask = { economy: "Japan", dependence: [{ definition: "customs", element: "all" }, { definition: "traced", element: "Dy" }], shock: ["Dy", "Tb"], costs: null };

test("a notebook's draws are those of a report, outcome by outcome", () => {
  const scenario = loadScenario("ban-dytb-2027");
  const run = runScenario(scenario, facts, { draws: DRAWS });
  const row = rowOf(mineralTask(scenario, run.seed, DRAWS, ask), facts);
  const names = askedNames(ask);
  const own = partialRun({ scenario, facts, ask, central: row(CENTRAL), rows: Array.from({ length: DRAWS }, (_, draw) => row(draw)), seed: run.seed, weights: null, dataHashes: {} });

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
  const central = (own: Partial<Ask>): Float64Array => rowOf(mineralTask(scenario, "s", 0, { economy: "Japan", dependence: [], shock: [], costs: null, ...own }), facts)(CENTRAL);
  expect(new Set(central({ shock: ["Dy"] }))).toEqual(new Set([NaN]));
  const premium = (from: number, to: number): number => central({ costs: { from, to } })[1]!;
  const rate = 1 + Number(scenario.parameters["cost.discount"]) / 100;
  expect(premium(2030, 2031)).toBeCloseTo(premium(2030, 2030) + premium(2031, 2031) / rate, 6);
});

test("a notebook weighs draws by history as a report does", () => {
  const reference = loadScenario("reference");
  const draws = FEWEST_WEIGHED;
  const weights = historyOf(reference, facts, { seed: "s", draws }).replayed.weights!;
  const row = rowOf(historyTask(reference, "s", draws), facts);
  const own = weightsOf(Array.from({ length: draws }, (_, draw) => row(draw)[0]!));
  expect(own).toEqual(weights);
  const run = runScenario(reference, facts, { seed: "s", draws, weights });
  const mine = rowOf(mineralTask(reference, "s", draws, ask), facts);
  const partial = partialRun({ scenario: reference, facts, ask, central: mine(CENTRAL), rows: Array.from({ length: draws }, (_, draw) => mine(draw)), seed: "s", weights: own, dataHashes: {} });
  expect(partial.runId).toBe(run.runId);
  for (const name of askedNames(ask)) if (name.startsWith("dependence")) expect(bandOf(partial, name), name).toEqual(bandOf(run, name));
});

test("a notebook's draws of the pledge are those of a report", () => {
  const scenario = loadScenario("pledge-reference");
  const report = runPledge(scenario, facts, { draws: 40, by: DEADLINE });
  const row = rowOf(pledgeTask(scenario, report.seed, 40, DEADLINE), facts);
  const own = pledgeRunOf(scenario, facts, Array.from({ length: 40 }, (_, draw) => row(draw)), report.seed, DEADLINE, {});
  expect(own).toEqual(report);
});
