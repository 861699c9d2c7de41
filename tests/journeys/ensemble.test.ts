import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { BINARY, lodestone, temporaryFolder, type Answered } from "./lodestone.ts";

const folder = temporaryFolder();
const ENSEMBLE = ["ensemble", "ban-dytb-2027", "--draws", "24"];
const named = (out: string, ending = ""): string => {
  const name = readdirSync(join(folder, out)).find((one) => one.startsWith("ban-dytb-2027_") && one.endsWith(ending));
  return join(folder, out, name ?? `nothing in ${out}`);
};

/** Every file of a result but the manifest, which holds times, by its bytes. */
function contents(result: string): Map<string, string> {
  const files = readdirSync(result, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== "manifest.json");
  return new Map(files.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(result.length + 1), readFileSync(path, "base64")]));
}

/** Starts an ensemble and, once some of its blocks are on the disk, sends it a signal. */
function interrupted(out: string, signal: NodeJS.Signals): Promise<Answered & { readonly ms: number }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [BINARY, ...ENSEMBLE, "--workers", "1", "--out", out], { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr, from] = ["", "", 0];
    child.stdout.on("data", (text) => (stdout += String(text)));
    child.stderr.on("data", (text) => (stderr += String(text)));
    const watch = setInterval(() => {
      const partial = existsSync(join(folder, out)) ? readdirSync(join(folder, out)).find((name) => name.endsWith(".partial")) : undefined;
      const journal = partial === undefined ? "" : join(folder, out, partial, "journal.jsonl");
      if (from > 0 || journal === "" || !existsSync(journal) || readFileSync(journal, "utf8").split("\n").length < 4) return;
      from = performance.now();
      child.kill(signal);
    }, 5);
    child.on("close", (code) => {
      clearInterval(watch);
      resolve({ code, stdout, stderr, ms: performance.now() - from });
    });
  });
}

let whole: Map<string, string>;
let first: Answered;
beforeAll(async () => {
  first = await lodestone([...ENSEMBLE, "--workers", "2", "--json", "--out", "whole"], folder);
  whole = contents(named("whole"));
});

test("an ensemble answers in up to six sentences and leaves its draws, tables and report", () => {
  expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: "" });
  const answer = JSON.parse(first.stdout) as { answer: string[]; files: string[]; values: Record<string, { p05: number; p50: number; p95: number }> };
  expect(Object.keys(answer)).toEqual(["verb", "scenario", "runId", "answer", "values", "files", "warnings"]);
  expect(answer.answer.length).toBeGreaterThan(2);
  expect(answer.answer.length).toBeLessThanOrEqual(6);
  const { p05, p50, p95 } = answer.values["dependence.customs.japan.all@2030"]!;
  expect(p05 < p50 && p50 < p95).toBe(true);
  for (const file of answer.files) expect(existsSync(join(folder, file)), file).toBe(true);
  for (const name of ["ensemble.parquet", "index.html", "tables/dependence.csv", "tables/runout.csv", "tables/weights.csv"]) expect([...whole.keys()]).toContain(name);
  expect(readdirSync(join(folder, "whole")).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

test("one worker writes the same bytes as two", async () => {
  expect((await lodestone([...ENSEMBLE, "--workers", "1", "--out", "one"], folder)).code).toBe(0);
  expect(contents(named("one"))).toEqual(whole);
});

describe("an ensemble that is ended on the way", () => {
  test("by kill -9 keeps its blocks, is not begun anew unasked, and goes on to the same bytes", async () => {
    await interrupted("killed", "SIGKILL");
    const partial = named("killed", ".partial");
    const before = contents(partial);
    const unasked = await lodestone([...ENSEMBLE, "--out", "killed"], folder);
    expect(unasked.code).toBe(2);
    expect(unasked.stderr).toMatch(/holds part of these draws; add --resume/);
    expect(contents(partial)).toEqual(before);
    const resumed = await lodestone([...ENSEMBLE, "--out", "killed", "--resume"], folder);
    expect(resumed.stderr).toMatch(/^Going on after the \d+ draws that are in killed\//);
    expect(contents(named("killed"))).toEqual(whole);
    expect(existsSync(partial)).toBe(false);
    expect((await lodestone([...ENSEMBLE, "--out", "killed", "--resume"], folder)).stdout).toMatch(/\nThe 24 draws are there already\.\n/);
  });

  test("by Ctrl-C stops within a second, says how to go on, and goes on to the same bytes", async () => {
    const { code, stdout, stderr, ms } = await interrupted("stopped", "SIGINT");
    expect(ms).toBeLessThan(1000);
    expect({ code, stdout }).toEqual({ code: 130, stdout: "" });
    expect(stderr).toMatch(/^Stopped\. \d+ draws are kept in stopped\/.*\.partial\. Run the same command with --resume to go on\.\n$/);
    expect((await lodestone([...ENSEMBLE, "--out", "stopped", "--resume"], folder)).code).toBe(0);
    expect(contents(named("stopped"))).toEqual(whole);
  });
});

describe("shards", () => {
  const shard = (number: number, more: readonly string[] = []) => lodestone([...ENSEMBLE, "--shard", `${number}/3`, "--workers", "1", "--out", "parts", ...more], folder);
  let shards: string;
  beforeAll(async () => {
    const made = await Promise.all([1, 2, 3].map((number) => shard(number)));
    for (const { code, stdout } of made) { expect(code).toBe(0); expect(stdout).toMatch(/\nWhen every shard is there: lodestone merge parts\//); }
    shards = named("parts", ".shards");
  });

  test("merge to the bytes of the whole", async () => {
    const { code, stderr } = await lodestone(["merge", shards, "--out", "merged"], folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(contents(named("merged"))).toEqual(whole);
  });

  test("of which one is corrupt are refused by its name; drawn again, it is mended", async () => {
    const copy = join(folder, "corrupt");
    cpSync(shards, copy, { recursive: true });
    const file = join(copy, "2-of-3/ensemble.parquet");
    const content = readFileSync(file);
    content[Math.floor(content.length / 2)]! ^= 255;
    writeFileSync(file, content);
    const before = contents(copy);
    const { code, stdout, stderr } = await lodestone(["merge", "corrupt", "--out", "none"], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^corrupt\/2-of-3\/ensemble\.parquet: is corrupt: draws \d+ to \d+ are not as they were written; draw it again: lodestone ensemble ban-dytb-2027 --shard 2\/3 --resume/);
    expect(contents(copy)).toEqual(before);
    expect(readdirSync(join(folder, "none"))).toEqual([]);
    const sound = readFileSync(join(shards, "2-of-3/ensemble.parquet"));
    cpSync(file, join(shards, "2-of-3/ensemble.parquet"));
    expect((await shard(2, ["--resume"])).stderr).toMatch(/blocks there do not hold and are drawn again/);
    expect(readFileSync(join(shards, "2-of-3/ensemble.parquet")).equals(sound)).toBe(true);
  });

  test("that lack one, or are of two scenarios, are refused with what is wrong", async () => {
    const lacking = await lodestone(["merge", join(shards, "1-of-3"), join(shards, "3-of-3"), "--out", "none"], folder);
    expect(lacking.code).toBe(2);
    expect(lacking.stderr).toMatch(/lack draws 8 to 15 of 24; name every shard's folder, or draw the missing shards/);
    await lodestone(["ensemble", "reference", "--draws", "24", "--shard", "2/3", "--workers", "1", "--out", "other"], folder);
    const other = readdirSync(join(folder, "other"))[0]!;
    const mixed = await lodestone(["merge", shards, `other/${other}`, "--out", "none"], folder);
    expect(mixed.code).toBe(2);
    expect(mixed.stderr).toMatch(/^other\/.*: is of another ensemble \(reference, run [0-9a-f]{6}, 24 draws, seed lodestone\) than .*\(ban-dytb-2027, run [0-9a-f]{6}, /);
  });
});

describe("one stored draw", () => {
  test("is repeated to the last bit, by folder or by run id", async () => {
    const { code, stdout } = await lodestone(["rerun", named("whole").split("_").at(-1)!, "--draw", "17", "--out", "whole"], folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Draw 17 of run [0-9a-f]{6} \(ban-dytb-2027, seed lodestone\) was run again\.\nAll \d+ values stored for it are the same to the last bit\./);
  });

  test("that is none is refused", async () => {
    const { code, stderr } = await lodestone(["rerun", named("whole"), "--draw", "24"], folder);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^--draw 24: run [0-9a-f]{6} has draws 0 to 23\n$/);
  });
});

describe("bad input", () => {
  test.each([
    [["--draws", "0"], /'--draws <n>' argument '0' is invalid\. Expected a whole number from 1 up/],
    [["--shard", "5/4"], /'--shard <k\/n>' argument '5\/4' is invalid\. Expected K\/N with K from 1 to N/],
    [["--quick"], /^--quick: an ensemble is nothing but its draws/],
  ])("%j is refused and nothing is written", async (words, said) => {
    const { code, stdout, stderr } = await lodestone(["ensemble", "reference", "--out", "refused", ...words], folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(said);
    expect(existsSync(join(folder, "refused"))).toBe(false);
  });

  test("a disk that fills on the way ends with one message; what is done is kept, and goes on to the same bytes", async () => {
    // The shell's limit on the size of a file stands in for a full disk: it needs no right to mount one.
    const program = [process.execPath, BINARY, ...ENSEMBLE, "--out", "full"].map((word) => `'${word}'`).join(" ");
    const { status, stdout, stderr } = spawnSync("bash", ["-c", `ulimit -f 500; exec ${program}`], { cwd: folder, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^--out full\/.*: the disk is full \(E[A-Z]+\)\. [1-9]\d* draws are kept in full\/.*\.partial\. Run the same command with --resume to go on\.\n$/);
    expect((await lodestone([...ENSEMBLE, "--out", "full", "--resume"], folder)).code).toBe(0);
    expect(contents(named("full"))).toEqual(whole);
  });

  test("a million draws on a small disk are refused before any is drawn", async (context) => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]).status !== 0) return context.skip("no right to mount a small disk");
    try {
      const { code, stdout, stderr } = await lodestone(["ensemble", "reference", "--draws", "1000000", "--out", disk], folder);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/cannot be written: the draws need about \d+\.\d GB, and the disk has 0\.0\d+ GB free/);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      spawnSync("umount", [disk]);
      rmSync(disk, { recursive: true });
    }
  });
});
