import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bandOfDraws } from "../../src/ensemble/bands.ts";
import { ensembleOf, summaryOf } from "../../src/ensemble/index.ts";
import { risingOrder } from "../../src/ensemble/rising-order.ts";
import { quantilesOf } from "../../src/measures/index.ts";
import { runScenario } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { originRows } from "../../src/study/origin-rows.ts";
import { chokepointRows } from "../../src/study/parts/chokepoints.ts";
import { dependenceRows, historyOf, runoutRows } from "../../src/study/index.ts";
import { weightsOf } from "../../src/uncertainty/index.ts";
import { drawn, facts, temporary } from "./drawn.ts";

const folder = temporary();
const numbers = fc.array(fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, 2)), { maxLength: 60 });

test("the order of numbers is that of a sort by comparison, equal ones by place", () => {
  fc.assert(fc.property(numbers, (values) => {
    const byComparison = values.map((_, i) => i).filter((i) => !Number.isNaN(values[i])).sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
    expect([...risingOrder(Float64Array.from(values))]).toEqual(byComparison);
  }), { numRuns: 300 });
});

test("bands of a column are the weighed quantiles of a list", () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })), fc.double({ min: -30, max: 0, noNaN: true })), { minLength: 2, maxLength: 40 }), (draws) => {
    const { shares } = weightsOf(draws.map(([, log]) => log));
    expect(bandOfDraws(Float64Array.from(draws, ([value]) => value ?? Number.NaN), shares, 5)).toEqual(quantilesOf(5, draws.map(([value]) => value), shares));
  }), { numRuns: 200 });
});

test("what is read off the file is what a run with the same draws in memory says, weights and all", async () => {
  const [ban, reference, draws] = [loadScenario("ban-dytb-2027"), loadScenario("reference"), 24];
  const ensemble = ensembleOf(ban, reference, facts, { draws, dataHashes: {} });
  const { run } = await summaryOf(await drawn(join(folder, "store"), ensemble), ensemble);
  const weights = historyOf(reference, facts, { seed: "lodestone", draws }).replayed.weights!;
  const inMemory = runScenario(ban, facts, { draws, weights, readings: { chokepoints: 2027, origins: ["Nd", "Dy"] } });
  expect([...run.weights!.shares]).toEqual([...weights.shares]);
  const [stored, held] = [run, inMemory].map((one) => ({ id: "ban", title: "", short: "", family: "ban", run: one }));
  expect(dependenceRows(stored!)).toEqual(dependenceRows(held!));
  expect(chokepointRows(stored!, 2027)).toEqual(chokepointRows(held!, 2027));
  const origins = originRows(stored!.run, "ban", "Japan", ["Nd", "Dy"]);
  expect(origins).toEqual(originRows(held!.run, "ban", "Japan", ["Nd", "Dy"]));
  expect(origins.some(({ p05, p95 }) => p05 !== null && p95! > p05)).toBe(true);
  const [theirs, ours] = [runoutRows(held!), runoutRows(stored!)];
  ours.forEach((row, i) => {
    expect({ ...row, share_never: 0 }).toEqual({ ...theirs[i]!, share_never: 0 });
    expect(row.share_never).toBeCloseTo(theirs[i]!.share_never, 12);
  });
});
