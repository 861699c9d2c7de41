import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();

test("why leads from a number to parameters, rows of the data, sources and grades", async () => {
  const { code, stdout } = await lodestone(["why", "dependence@2035", "--quick", "--out", "why"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Why dependence\.customs\.japan\.all@2035: /);
  expect(stdout).toMatch(/Uncertain inputs that move it most, .* to .*: .*grade [ABC]\)/);
  expect(stdout).toMatch(/Published series that move it most when raised by a tenth: .*\.csv, .* lines? /);
  expect(stdout).toMatch(/\d+ of the 12 inputs that move it most are estimates \(grade C\)/);
  const rows = readFileSync(join(folder, "why/latest/tables/why_facts.csv"), "utf8").trim().split("\n");
  expect(rows[0]).toBe("table,series,places,raised_by,outcome,change,grade,source_id");
  expect(rows.length).toBeGreaterThan(20);
});

test("why asks a scenario with a shock for what only a shock has, and refuses a name it does not know", async () => {
  const { code, stdout } = await lodestone(["why", "runout.Dy", "--quick", "--dry-run"], folder);
  expect({ code, asked: stdout.includes("ban-dytb-2027") }).toEqual({ code: 0, asked: true });
  const refused = await lodestone(["why", "dependance@2035", "--quick"], folder);
  expect({ code: refused.code, stderr: refused.stderr }).toEqual({ code: 2, stderr: "dependance@2035: is no quantity of reference; did you mean dependence@2035?\n" });
});
