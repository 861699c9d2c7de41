import { describe, expect, test } from "vitest";
import { chokePoints, quantilesOf, recycledSupply } from "../../src/measures/index.ts";
import { japanLoss } from "../../src/measures/loss.ts";
import { monthIndex } from "../../src/domain/index.ts";
import { plan, simulatePlan } from "../../src/minerals/index.ts";
import { extrasOf, runScenario } from "../../src/runner/index.ts";
import { drawableOf, drawsOf } from "../../src/uncertainty/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { chokepointStudy, lossStudy, type Case } from "../../src/study/index.ts";
import { facts, origin } from "./cases.ts";

const DRAWS = 12;
const scenario = loadScenario("ban-all");
const run = runScenario(scenario, facts, { draws: DRAWS, readings: { chokepoints: 2027, losses: [3, 12], recycled: [2035] } });
const drawn: Case = { id: scenario.id, title: scenario.title, short: scenario.title, family: scenario.id, run };
const of = drawsOf(drawableOf(scenario), { seed: "lodestone", runs: DRAWS, extras: extrasOf(scenario) });
const each = Array.from({ length: DRAWS }, (_, draw) => {
  const { parameters, extras } = of(draw);
  return { parameters, result: simulatePlan(plan(parameters, facts, extras)) };
});

describe("what a question reads off every draw", () => {
  test("a choke point's range is that of its draws, each read on its own", () => {
    const covers = each.map(({ result }) => chokePoints(result, "Japan", 2027).find(({ stage, element }) => stage === "separation" && element === "Dy")!.n1_cover);
    const { input, rows } = chokepointStudy(drawn, 2027, origin);
    const { p05, p50, p95 } = quantilesOf(null, covers);
    const row = rows.find(({ stage, element }) => stage === "separation" && element === "Dy")!;
    expect([row.n1_p05, row.n1_cover, row.n1_p95]).toEqual([p05, p50, p95]);
    expect(p95!).toBeGreaterThan(p05!);
    expect(input.values["n1.separation.japan.Dy@2027"]).toMatchObject({ p05, p50, p95, unit: "%", grade: "C" });
    expect(input.answers[0]).toMatch(/ \d[\d.]*% \([\d.]+ to [\d.]+\)/);
  });

  test("each end of a loss has the range of its draws, and the hard end is never below the mild one", () => {
    const losses = each.map(({ result, parameters }) => japanLoss(result, parameters, monthIndex("2027-01"), 12));
    const { input, rows: [, year] } = lossStudy(drawn, [3, 12], origin);
    const hard = quantilesOf(null, losses.map(({ allocation, bottleneck }) => Math.max(allocation, bottleneck)));
    expect([year!.high_p05, year!.high, year!.high_p95]).toEqual([hard.p05, hard.p50, hard.p95]);
    expect(input.values["loss.hard.japan.all@12m"]).toMatchObject({ p05: hard.p05, p95: hard.p95 });
    expect(input.answers[1]).toMatch(/^12 months of the cut-off cost Japan [\d.]+% \(.*\) of a year's GDP at its mild end and [\d.]+% \(.*\) at its hard one\.$/);
    expect(year!.low_p05!).toBeLessThanOrEqual(year!.high_p05!);
  });

  test("recycled tonnes are those of the draws", () => {
    const tonnes = each.map(({ result }) => recycledSupply(result, "Japan", "Nd", 2035).tonnes);
    expect(run.drawn.map((outcomes) => outcomes.get("recycled.japan.Nd@2035"))).toEqual(tonnes);
  });

  test("reading more moves neither a draw nor the run id", () => {
    const plain = runScenario(scenario, facts, { draws: 2 });
    const more = runScenario(scenario, facts, { draws: 2, readings: { chokepoints: 2030 } });
    expect(more.runId).toBe(plain.runId);
    for (const name of plain.outcomes.keys()) expect(more.drawn.map((outcomes) => outcomes.get(name))).toEqual(plain.drawn.map((outcomes) => outcomes.get(name)));
  });
});
