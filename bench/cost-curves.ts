import { loadFacts } from "../src/facts/read.ts";
import type { Facts } from "../src/facts/index.ts";
import { plan, simulatePlan, T } from "../src/minerals/index.ts";
import { prepareOutcomes, outcomeNames, drawableOf, extrasOf } from "../src/runner/index.ts";
import { outcomesOf } from "../src/measures/index.ts";
import { loadScenario } from "../src/scenario/read.ts";

/** How the cost of a run grows with months, sources and draws: tenth percentile of the time of a call, and how far it lies from the straight line through all of them. */
const ROUNDS = 60;

function time(call: (round: number) => void, rounds = ROUNDS): number {
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const start = performance.now();
    call(round);
    if (round >= rounds) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 10)]!;
}

/** Least squares: intercept, slope, and R². */
function line(points: readonly (readonly [x: number, y: number])[]): { at0: number; slope: number; r2: number } {
  const n = points.length;
  const [mx, my] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / n) as [number, number];
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const at0 = my - slope * mx;
  const [rest, all] = [points.reduce((sum, [x, y]) => sum + (y - at0 - slope * x) ** 2, 0), points.reduce((sum, [, y]) => sum + (y - my) ** 2, 0)];
  return { at0, slope, r2: 1 - rest / all };
}

function curve(what: string, unit: string, points: readonly (readonly [number, number])[]): void {
  for (const [x, ms] of points) console.log(`${what.padEnd(10)} ${String(x).padStart(6)} ${ms.toFixed(2).padStart(9)} ms`);
  const { at0, slope, r2 } = line(points);
  console.log(`${what.padEnd(10)} line: ${at0.toFixed(2)} ms + ${slope.toPrecision(3)} ms ${unit}, R² ${r2.toFixed(4)}\n`);
}

/** The facts with so many more mines, each a copy of one that is not open yet. */
function withMines(facts: Facts, more: number): Facts {
  const mines = facts.tables["mines"]!;
  const pattern = mines.find((row) => row["mine_id"] === PATTERN)!;
  return { ...facts, tables: { ...facts.tables, mines: [...mines, ...Array.from({ length: more }, (_, copy) => ({ ...pattern, mine_id: `${PATTERN}_${copy}` }))] } };
}

const PATTERN = "nolans";
const facts = loadFacts();
const reference = loadScenario("reference");
const compiled = plan(reference.parameters, facts);

curve("months", "a month", [60, 120, 180, 240, 300, T].map((months) => [months, time(() => void simulatePlan(compiled, months))]));

const mines = facts.tables["mines"]!.length;
curve("mines", "a mine", [0, 8, 16, 32].map((more) => {
  const own = plan(reference.parameters, withMines(facts, more));
  return [mines + more, time(() => void simulatePlan(own))];
}));

const names = outcomeNames(outcomesOf(simulatePlan(compiled), reference.parameters));
curve("draws", "a draw", [25, 50, 100, 200].map((draws) => {
  const draw = prepareOutcomes({ drawable: drawableOf(reference), extras: extrasOf(reference), seed: "bench", runs: draws, names }, facts);
  const into = new Float64Array(100_000);
  return [draws, time(() => { for (let index = 0; index < draws; index++) draw(index, into, 0); }, 3)];
}));
