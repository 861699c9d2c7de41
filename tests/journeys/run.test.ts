import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { lodestone, temporaryFolder, type Answered } from "./lodestone.ts";

const folder = temporaryFolder();
const SCENARIO = `title: Dysprosium and terbium stop for a year
kind: stress
question: In which month do stocks run out?
shock: {on: true, elements: [Dy, Tb], from: 2027-01, months: 12, why: the question}
`;

interface Answer {
  readonly verb: string;
  readonly scenario: string;
  readonly runId: string;
  readonly answer: readonly string[];
  readonly values: Readonly<Record<string, { readonly value: number | null; readonly unit: string }>>;
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

/** The result folders below a folder, without the copy of the last one. */
const results = (out: string): string[] => readdirSync(join(folder, out)).filter((name) => name !== "latest");
const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1)).sort();

beforeAll(() => writeFileSync(join(folder, "stop.yaml"), SCENARIO));

describe("running one scenario twice", () => {
  let first: Answered;
  let second: Answered;
  let here: string;
  let there: string;

  beforeAll(async () => {
    [first, second] = [
      await lodestone(["run", "stop.yaml", "--quick", "--out", "one"], folder),
      await lodestone(["run", "stop.yaml", "--quick", "--out", "two", "--json"], folder),
    ];
    here = join(folder, "one", results("one")[0] ?? "");
    there = join(folder, "two", results("two")[0] ?? "");
  });

  test("prints the answer and where the report is", () => {
    expect(first.stderr).toBe("");
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^Dysprosium and terbium stop for a year\n/);
    expect(first.stdout).toMatch(/\nReport: one\/stop_[0-9a-f]{6}\/index\.html\nRun [0-9a-f]{6}: central values only, seed lodestone, data /);
  });

  test("prints with --json one object that holds the seven keys, and files that are there", () => {
    const answer = JSON.parse(second.stdout) as Answer;
    expect(Object.keys(answer)).toEqual(["verb", "scenario", "runId", "answer", "values", "files", "warnings"]);
    expect(answer).toMatchObject({ verb: "run", scenario: "stop", warnings: [] });
    expect(answer.answer.length).toBeGreaterThan(0);
    expect(answer.answer.length).toBeLessThanOrEqual(6);
    expect(answer.values["dependence.customs.japan.all@2030"]).toMatchObject({ unit: "%", value: expect.any(Number) as number });
    for (const file of answer.files) expect(existsSync(join(folder, file)), file).toBe(true);
  });

  test("fills the result folder and its copy under latest", () => {
    const files = filesBelow(here);
    for (const name of ["index.html", "summary.md", "scenario.resolved.yaml", "manifest.json", "checks.json", "CITATION.txt", "tables/dependence.csv", "tables/runout.csv"]) {
      expect(files).toContain(name);
    }
    expect(files.filter((name) => name.endsWith(".svg")).length).toBeGreaterThan(2);
    expect(filesBelow(join(folder, "one", "latest"))).toEqual(files);
  });

  test("gives the same bytes, but for the times in the manifest", () => {
    expect(results("one")).toEqual(results("two"));
    const files = filesBelow(here);
    expect(filesBelow(there)).toEqual(files);
    for (const name of files.filter((file) => file !== "manifest.json")) {
      expect(readFileSync(join(there, name)).equals(readFileSync(join(here, name))), name).toBe(true);
    }
  });

  test("holds to the laws of every result", () => {
    const { ok } = JSON.parse(readFileSync(join(here, "checks.json"), "utf8")) as { ok: boolean };
    expect(ok).toBe(true);
  });
});

test("a sweep answers for every combination and never over another run", async () => {
  const { code, stdout } = await lodestone(
    ["run", "stop.yaml", "--quick", "--out", "sweep", "--sweep", "stock.days=60,180", "--sweep", "sharing.on=false,true"], folder);
  expect(code).toBe(0);
  expect(stdout).toContain("Report: sweep/stop_");
  const runout = readFileSync(join(folder, "sweep/latest/tables/runout.csv"), "utf8").trim().split("\n").slice(1).map((line) => line.split(","));
  expect(runout.map(([, , element, days, sharing]) => `${element} ${days} ${sharing}`).sort()).toEqual(
    ["Dy 180 false", "Dy 180 true", "Dy 60 false", "Dy 60 true", "Tb 180 false", "Tb 180 true", "Tb 60 false", "Tb 60 true"]);
});

test("an override changes the run id", async () => {
  const plain = JSON.parse((await lodestone(["run", "stop.yaml", "--quick", "--out", "ids", "--json"], folder)).stdout) as Answer;
  const changed = JSON.parse((await lodestone(["run", "stop.yaml", "--quick", "--out", "ids", "--json", "--set", "stock.days=180"], folder)).stdout) as Answer;
  expect(changed.runId).not.toBe(plain.runId);
  expect(results("ids")).toHaveLength(2);
});

test("--dry-run says what would be done and does nothing", async () => {
  const { code, stdout } = await lodestone(["run", "stop.yaml", "--dry-run", "--out", "nowhere"], folder);
  expect(code).toBe(0);
  expect(stdout).toContain("  stop: Dysprosium and terbium stop for a year\n");
  expect(existsSync(join(folder, "nowhere"))).toBe(false);
});

test("a folder of someone else's is never replaced", async () => {
  mkdirSync(join(folder, "taken/latest"), { recursive: true });
  writeFileSync(join(folder, "taken/latest/notes.txt"), "mine");
  const { code, stderr } = await lodestone(["run", "stop.yaml", "--quick", "--out", "taken"], folder);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^--out taken: /);
  expect(readFileSync(join(folder, "taken/latest/notes.txt"), "utf8")).toBe("mine");
});
