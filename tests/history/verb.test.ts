import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, temporaryFolder } from "../journeys/lodestone.ts";

const folder = temporaryFolder();
const read = (out: string, file: string): string => readFileSync(join(folder, out, "latest", file), "utf8");

test("backtest answers in six sentences at most, and its exit code says whether it passed", async () => {
  const { code, stdout } = await lodestone(["backtest", "--quick", "--json", "--out", "own"], folder);
  const reply = JSON.parse(stdout) as { verb: string; answer: string[]; values: Record<string, { value: number }> };
  const manifest = JSON.parse(read("own", "manifest.json")) as { backtest: { passed: boolean; heldOut: { points: number; inside: number } } };
  expect(reply.verb).toBe("backtest");
  expect(reply.answer.length).toBeLessThanOrEqual(6);
  expect(code).toBe(manifest.backtest.passed ? 0 : 4);
  expect(reply.values["backtest.matched.held-out"]!.value).toBeCloseTo((100 * manifest.backtest.heldOut.inside) / manifest.backtest.heldOut.points, 9);
});

test("backtest.csv has the columns that scripts rely on, and the chart comes with it", () => {
  const [header, ...rows] = read("own", "tables/backtest.csv").trim().split("\n");
  expect(header).toMatch(/^series,economy,element,year,observed,observed_low,observed_high,p05,p50,p95,role,source_id(,|$)/);
  expect(rows.length).toBeGreaterThan(150);
  expect(read("own", "charts/D03-backtest.svg")).toContain("held out");
  expect(read("own", "index.html")).toContain('id="D03-backtest"');
});

test("a model without diversification is outside the tolerance, is told so by name, and ends with code 4", async () => {
  const values = ["third.effortGain=0", "third.compounds=0", "substitution.maxRate=0", "response.elasticity.compounds=0.15"];
  const { code, stdout, stderr } = await lodestone(["backtest", "--quick", "--out", "rigid", ...values.flatMap((value) => ["--set", value])], folder);
  expect({ code, stderr }).toEqual({ code: 4, stderr: "" });
  expect(stdout).toMatch(/Not met: Japan's share from China and Japan's demand are within their tolerances/);
  expect(stdout).toMatch(/\nJapan: share from China +fitted .* MISS\n/);
});

test("the same back-test writes the same bytes", async () => {
  await lodestone(["backtest", "--draws", "3", "--out", "first"], folder);
  await lodestone(["backtest", "--draws", "3", "--out", "second"], folder);
  for (const file of ["tables/backtest.csv", "tables/backtest_series.csv", "charts/D03-backtest.svg"]) expect(read("second", file)).toBe(read("first", file));
});
