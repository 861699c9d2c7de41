import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { replayDraw } from "../src/analysis/backtest/index.ts";
import { STAGES } from "../src/domain/index.ts";
import { loadFacts } from "../src/facts/read.ts";
import { outcomesOf } from "../src/measures/index.ts";
import { E, J, plan, simulateDraw, simulatePlan, T, whileBorrowing } from "../src/minerals/index.ts";
import { drawableOf } from "../src/runner/index.ts";
import { loadScenario } from "../src/scenario/read.ts";
import { drawParameters } from "../src/uncertainty/index.ts";
import { cpuTime, type CpuTime } from "./cpu-time.ts";

/** One state update: one element in one economy at one stage in one month. */
const CELLS = E * J * STAGES.length;
const UPDATES = CELLS * T;
/** What a replay that weighs a draw runs over. */
const HINDCAST_MONTHS = 120;
const ROUNDS = 150;

/** The least that a model with stocks does in a month: order, arrival with a lag, use, what is missing. The same as kernel.c. */
const KERNEL = { need: Float64Array.from({ length: CELLS }, (_, i) => 1 + (i % 7)), stock: new Float64Array(CELLS), got: new Float64Array(CELLS), out: new Float64Array(UPDATES) };

function kernel(): void {
  const { need, stock, got, out } = KERNEL;
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
const time = (call: (round: number) => void): CpuTime => cpuTime(call, ROUNDS);

function say(what: string, { least, p10, p50, p90 }: CpuTime): void {
  const perUpdate = (p10 * 1e6) / UPDATES;
  console.log([what.padEnd(28), ...[least, p10, p50, p90].map((ms) => ms.toFixed(2).padStart(7)), perUpdate.toFixed(1).padStart(8), (c === null ? "" : `${(perUpdate / c).toFixed(1)}x`).padStart(7)].join(" "));
}

const c = inC();
console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}; ${UPDATES} state updates a run; CPU time of ${ROUNDS} calls, ms`);
console.log(`${"".padEnd(28)}   least     p10     p50     p90  ns each      of C`);
if (c === null) console.log("no C compiler: no loop in C to set beside"); else console.log(`stock update in C (cc -O2)   ${"".padStart(7)} ${((c * UPDATES) / 1e6).toFixed(2).padStart(7)} ${"".padStart(15)} ${c.toFixed(1).padStart(8)}`);
say("the same in TypeScript", time(kernel));
say("single run", time(() => void simulatePlan(compiled)));
say("run of a draw", time(() => void simulateDraw(compiled)));
say("plan", time(() => void plan(reference.parameters, facts)));
say("outcomes", time(() => void outcomesOf({ ...single }, reference.parameters)));
say("draw of parameters", time((run) => void drawParameters(drawable, "bench", run, 2 * ROUNDS)));
say("one whole draw", time((run) => {
  const parameters = drawParameters(drawable, "bench", run, 2 * ROUNDS);
  whileBorrowing(() => outcomesOf(simulateDraw(plan(parameters, facts)), parameters));
}));
say("replay of 2010-2019", time(() => replayDraw(reference.parameters, facts, undefined, () => undefined, HINDCAST_MONTHS)));
