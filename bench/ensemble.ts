import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What `lodestone ensemble reference` costs from start to report: time by workers and by draws, the time of a core that it took (what other work on the machine does not change much), and the most memory that it held. */
const BINARY = fileURLToPath(new URL("../bin/lodestone.mjs", import.meta.url));
const EVERY_MS = 50;

interface Cost { readonly seconds: number; readonly core: number; readonly megabytes: number; readonly file: number }

/** Most memory that a process has held so far, MB; Linux alone tells. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** Seconds of a core that a process has taken so far, in all its threads; Linux alone tells, in hundredths. */
function coreOf(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ").slice(11, 13).map(Number);
    return (user! + system!) / 100;
  } catch {
    return Number.NaN;
  }
}

function cost(draws: number, workers: number, more: readonly string[]): Promise<Cost> {
  const out = mkdtempSync(join(tmpdir(), "lodestone-bench-"));
  const from = performance.now();
  const child = spawn(process.execPath, [BINARY, "ensemble", "reference", "--draws", String(draws), "--workers", String(workers), "--out", out, ...more], { stdio: "ignore" });
  let megabytes = Number.NaN;
  let core = Number.NaN;
  const watch = setInterval(() => {
    const [most, taken] = [peakOf(child.pid!), coreOf(child.pid!)];
    if (Number.isFinite(most)) megabytes = most;
    if (Number.isFinite(taken)) core = taken;
  }, EVERY_MS);
  return new Promise((done, failed) => child.on("close", (code) => {
    clearInterval(watch);
    const seconds = (performance.now() - from) / 1000;
    const result = readdirSync(out).find((name) => name.startsWith("reference_"));
    const file = result === undefined ? 0 : statSync(join(out, result, "ensemble.parquet")).size / 1e6;
    rmSync(out, { recursive: true });
    if (code === 0) done({ seconds, core, megabytes, file }); else failed(new Error(`lodestone ensemble ended with code ${code}`));
  }));
}

console.log(`${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, Node ${process.version}`);
console.log(" draws workers  seconds  draws/s  core s  core ms/draw  peak MB  file MB");
const [from = "250", ...others] = process.argv.slice(2).filter((word) => /^\d+$/.test(word));
const weighed = process.argv.includes("--prior") ? ["--prior"] : [];
for (const draws of [from, ...others].map(Number)) {
  for (const workers of others.length > 0 && draws > 1000 ? [2] : [1, 2]) {
    const { seconds, core, megabytes, file } = await cost(draws, workers, weighed);
    console.log([String(draws).padStart(6), String(workers).padStart(7), seconds.toFixed(1).padStart(8), (draws / seconds).toFixed(0).padStart(8), core.toFixed(1).padStart(7), ((1000 * core) / draws).toFixed(1).padStart(13), megabytes.toFixed(0).padStart(8), file.toFixed(1).padStart(8)].join(" "));
  }
}
