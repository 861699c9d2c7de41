import { loadFacts } from "../src/facts/read.ts";
import type { Facts } from "../src/facts/index.ts";
import { plan, simulateDraw, simulatePlan, T } from "../src/minerals/index.ts";
import { prepareOutcomes, outcomeNames, drawableOf, extrasOf } from "../src/runner/index.ts";
import { outcomesOf } from "../src/measures/index.ts";
import { loadScenario } from "../src/scenario/read.ts";
import { cpuTime, type CpuTime } from "./cpu-time.ts";

/** How the cost of a run grows with months, mines, projects and draws: the CPU time of a call with its spread, and how far the least of them lie from the straight line through all. */
const ROUNDS = 40;

/** Least squares: intercept, slope, and R². */
function line(points: readonly (readonly [x: number, y: number])[]): { at0: number; slope: number; r2: number } {
  const n = points.length;
  const [mx, my] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis]!, 0) / n) as [number, number];
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  const at0 = my - slope * mx;
  const [rest, all] = [points.reduce((sum, [x, y]) => sum + (y - at0 - slope * x) ** 2, 0), points.reduce((sum, [, y]) => sum + (y - my) ** 2, 0)];
  return { at0, slope, r2: 1 - rest / all };
}

type Point = readonly [x: number, time: CpuTime];

function curve(what: string, unit: string, points: readonly Point[]): void {
  for (const [x, { least, p10, p50, p90 }] of points) console.log([what.padEnd(9), String(x).padStart(5), ...[least, p10, p50, p90].map((ms) => ms.toFixed(2).padStart(9))].join(" "));
  const { at0, slope, r2 } = line(points.map(([x, { least }]) => [x, least]));
  console.log(`${what.padEnd(9)} line through the least: ${at0.toFixed(2)} ms + ${slope.toPrecision(3)} ms ${unit}, R² ${r2.toFixed(4)}\n`);
}

/** The facts with so many more rows of a table, each a copy of one row under a name of its own. */
function withMore(facts: Facts, table: string, id: string, pattern: string, more: number): Facts {
  const rows = facts.tables[table]!;
  const copied = rows.find((row) => row[id] === pattern)!;
  return { ...facts, tables: { ...facts.tables, [table]: [...rows, ...Array.from({ length: more }, (_, copy) => ({ ...copied, [id]: `${pattern}_${copy}` }))] } };
}

const facts = loadFacts();
const reference = loadScenario("reference");
const compiled = plan(reference.parameters, facts);
const time = (call: () => void, rounds = ROUNDS): CpuTime => cpuTime(call, rounds);
const draw = (own: Facts): void => void simulateDraw(plan(reference.parameters, own));

console.log("CPU time of a call, ms    least       p10       p50       p90");
curve("months", "a month", [60, 120, 180, 240, 300, T].map((months) => [months, time(() => void simulateDraw(compiled, months))]));

/** A mine that is not open yet and a separation plant under way, so that the model's story does not turn on how many there are. */
const SOURCES = [["mines", "mine_id", "nolans"], ["projects", "project_id", "lynas_lamp_heavy2"]] as const;
for (const [table, id, pattern] of SOURCES) {
  const known = facts.tables[table]!.length;
  curve(table, "a row, plan and run", [0, 8, 16, 32, 64].map((more) => {
    const own = withMore(facts, table, id, pattern, more);
    return [known + more, time(() => draw(own))];
  }));
}

const names = outcomeNames(outcomesOf(simulatePlan(compiled), reference.parameters));
curve("draws", "a draw", [25, 50, 100, 200].map((draws) => {
  const doDraw = prepareOutcomes({ drawable: drawableOf(reference), extras: extrasOf(reference), seed: "bench", runs: draws, names }, facts);
  const into = new Float64Array(names.names.length);
  return [draws, time(() => { for (let index = 0; index < draws; index++) doDraw(index, into, 0); }, 3)];
}));
