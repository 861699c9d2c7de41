import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { STAGES } from "../src/domain/index.ts";
import { loadFacts } from "../src/facts/read.ts";
import { outcomesOf } from "../src/measures/index.ts";
import { E, J, plan, simulateDraw, simulatePlan, T } from "../src/minerals/index.ts";
import { drawableOf } from "../src/runner/index.ts";
import { loadScenario } from "../src/scenario/read.ts";
import { drawParameters } from "../src/uncertainty/index.ts";

/** One state update: one element in one economy at one stage in one month. */
const CELLS = E * J * STAGES.length;
const UPDATES = CELLS * T;
const ROUNDS = 150;

/** Tenth percentile of the time of a call, ms, after as many calls to warm up. */
function time(call: (round: number) => void): number {
  const times: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const start = performance.now();
    call(round);
    if (round >= ROUNDS) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 10)]!;
}

const need = Float64Array.from({ length: CELLS }, (_, i) => 1 + (i % 7));
const stock = new Float64Array(CELLS);
const got = new Float64Array(CELLS);
const out = new Float64Array(UPDATES);

/** The least that a model with stocks does in a month: order, arrival with a lag, use, what is missing. The same as kernel.c. */
function kernel(): void {
  for (let i = 0; i < CELLS; i++) { stock[i] = 2 * need[i]!; got[i] = need[i]!; }
  for (let t = 0; t < T; t++) {
    for (let i = 0; i < CELLS; i++) {
      const order = (2 * need[i]! - stock[i]!) / 3;
      const want = need[i]! + order > 0 ? need[i]! + order : 0;
      got[i]! += (want * 0.95 - got[i]!) / 6;
      const available = stock[i]! + got[i]!;
      const used = need[i]! < available ? need[i]! : available;
      stock[i] = available - used;
      out[t * CELLS + i] = need[i]! - used;
    }
  }
}

/** ns of an update in C, null where there is no compiler. */
function inC(): number | null {
  const folder = mkdtempSync(join(tmpdir(), "lodestone-bench-"));
  try {
    const program = join(folder, "kernel");
    execFileSync("cc", ["-O2", "-o", program, join(import.meta.dirname, "kernel.c")], { stdio: "ignore" });
    return Number(execFileSync(program, [String(CELLS), String(T)], { encoding: "utf8" }));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const facts = loadFacts();
const reference = loadScenario("reference");
const drawable = drawableOf(reference);
const compiled = plan(reference.parameters, facts);
const single = simulatePlan(compiled);
const say = (what: string, ms: number): void => console.log(`${what.padEnd(44)} ${ms.toFixed(2).padStart(7)} ms ${((ms * 1e6) / UPDATES).toFixed(1).padStart(7)} ns per state update`);

console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}; ${UPDATES} state updates a run`);
const c = inC();
if (c === null) console.log("no C compiler: no loop in C to set beside"); else say("stock update in C (cc -O2)", (c * UPDATES) / 1e6);
say("the same in TypeScript", time(kernel));
say("single run", time(() => void simulatePlan(compiled)));
say("run of a draw", time(() => void simulateDraw(compiled)));
say("plan", time(() => void plan(reference.parameters, facts)));
say("outcomes", time(() => void outcomesOf({ ...single }, reference.parameters)));
say("draw of parameters", time((run) => void drawParameters(drawable, "bench", run, 2 * ROUNDS)));
say("one whole draw", time((run) => {
  const parameters = drawParameters(drawable, "bench", run, 2 * ROUNDS);
  outcomesOf(simulateDraw(plan(parameters, facts)), parameters);
}));
for (const draws of [25, 50, 100, 200]) {
  const start = performance.now();
  for (let run = 0; run < draws; run++) outcomesOf(simulateDraw(plan(drawParameters(drawable, "line", run, draws), facts)), reference.parameters);
  console.log(`${String(draws).padStart(4)} draws ${((performance.now() - start) / draws).toFixed(2).padStart(7)} ms each`);
}
