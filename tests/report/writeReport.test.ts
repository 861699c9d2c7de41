import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { InputError } from "../../src/domain/index.ts";
import { reportFiles, writeReport } from "../../src/report/index.ts";
import { reportInput } from "./fixture.ts";

let out: string;
beforeEach(() => { out = mkdtempSync(join(tmpdir(), "lodestone-report-")); });
afterEach(() => rmSync(out, { recursive: true, force: true }));

const charts = reportInput().charts.slice(0, 1);
const small = reportInput({ charts });

test("writes the whole folder, its copy, and nothing beside them", async () => {
  const { folder, latest, files } = await writeReport(reportInput(), out);
  expect(readdirSync(out).sort()).toEqual(["comprehensive_7f3a9c", "latest"]);
  for (const name of ["index.html", "summary.md", "scenario.resolved.yaml", "manifest.json", "checks.json", "CITATION.txt", "charts/D06-dependence.svg", "charts/D06-dependence.png", "tables/dependence.csv"]) {
    expect(readFileSync(join(latest, name))).toEqual(readFileSync(join(folder, name)));
  }
  expect(files[0]).toBe(join(folder, "index.html"));
  for (const file of files) expect(existsSync(file)).toBe(true);
});

test("a second run with the same id gives the same bytes, except the manifest's times", async () => {
  const first = await reportFiles(small);
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z") });
  const second = await reportFiles(small);
  vi.useRealTimers();
  const changed = Object.keys(first).filter((name) => !Buffer.from(first[name]).equals(Buffer.from(second[name])));
  expect(changed).toEqual(["manifest.json"]);
});

test("the manifest says what made the result", async () => {
  const manifest = JSON.parse(String((await reportFiles(small))["manifest.json"])) as Record<string, unknown>;
  expect(manifest).toMatchObject({ runId: "7f3a9c", seed: "lodestone", draws: 200, startedAt: "2026-11-23T10:00:00.000Z", backtest: { passed: true }, data: { version: "2026.11" } });
  expect(manifest["tool"]).toMatchObject({ name: "lodestone", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
});

test("the same run is replaced whole: no file of the old result stays", async () => {
  const { folder } = await writeReport(small, out);
  writeFileSync(join(folder, "stale.txt"), "old");
  await writeReport(small, out);
  expect(existsSync(join(folder, "stale.txt"))).toBe(false);
});

test("another run's folder stays; latest moves on", async () => {
  await writeReport(small, out);
  const { latest } = await writeReport(reportInput({ charts, runId: "aaaaaa" }), out);
  expect(readdirSync(out).sort()).toEqual(["comprehensive_7f3a9c", "comprehensive_aaaaaa", "latest"]);
  expect(readFileSync(join(latest, "manifest.json"), "utf8")).toContain("aaaaaa");
});

test("a folder that holds something else is never replaced", async () => {
  mkdirSync(join(out, "latest"));
  writeFileSync(join(out, "latest", "thesis.doc"), "mine");
  await expect(writeReport(small, out)).rejects.toThrow(InputError);
  expect(readdirSync(out)).toEqual(["latest"]);
  expect(readFileSync(join(out, "latest", "thesis.doc"), "utf8")).toBe("mine");
});

test("an output folder that cannot be written is the user's problem and leaves nothing behind", async () => {
  const file = join(out, "taken");
  writeFileSync(file, "a file");
  await expect(writeReport(small, file)).rejects.toThrow(`--out ${file}: cannot be written (`);
  await expect(writeReport(small, join(file, "deeper"))).rejects.toThrow("part of the path is a file");
  expect(readdirSync(out)).toEqual(["taken"]);
});

test("a failure half way leaves neither the new result nor a broken old one", async () => {
  await writeReport(small, out);
  const before = readdirSync(join(out, "comprehensive_7f3a9c")).sort();
  const broken = reportInput({ charts, extraFiles: { "index.html/inside-a-file.txt": "cannot be" } });
  await expect(writeReport(broken, out)).rejects.toThrow(InputError);
  expect(readdirSync(out).sort()).toEqual(["comprehensive_7f3a9c", "latest"]);
  expect(readdirSync(join(out, "comprehensive_7f3a9c")).sort()).toEqual(before);
});

test("a chart without its table is refused", async () => {
  await expect(writeReport(reportInput({ tables: [] }), out)).rejects.toThrow("chart D06 draws table 'dependence'");
  expect(readdirSync(out)).toEqual([]);
});
