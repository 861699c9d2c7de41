import { expect, test } from "vitest";
import { loadFacts } from "../../src/facts/read.ts";
import { centralRun, drawableOf, extrasOf, runFrom } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { failedRows, standardStudy } from "../../src/study/index.ts";
import { drawsOf } from "../../src/uncertainty/index.ts";

const facts = loadFacts();
const scenario = loadScenario("reference");

test("a run whose draws failed reports each with its reason and all that it was given", () => {
  const central = centralRun(scenario, facts, { draws: 3 });
  const run = runFrom(central, { values: new Float64Array(3 * central.work.width).fill(50), failed: [{ draw: 1, message: "no root" }] }, {});
  const [row] = failedRows(run);
  const { parameters } = drawsOf(drawableOf(scenario), { seed: "lodestone", runs: 3, extras: extrasOf(scenario) })(1);
  expect(row).toMatchObject({ draw: 1, message: "no root" });
  expect((JSON.parse(row!.given) as { parameters: object }).parameters).toEqual(parameters);
  const { tables } = standardStudy([{ id: "reference", title: "", short: "", family: "reference", run }], null, { startedAt: "2026-01-01T00:00:00Z", dataHashes: {} });
  expect(tables.find(({ name }) => name === "failed_draws")?.rows).toEqual([row]);
});
