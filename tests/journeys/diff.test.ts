import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();

test("diff says what was changed and what it moved, by folder or by run id", async () => {
  await lodestone(["run", "reference", "--quick", "--out", "r"], folder);
  await lodestone(["run", "reference", "--quick", "--set", "ramp.availability=0.8", "--out", "r"], folder);
  const ids = readdirSync(join(folder, "r")).filter((name) => name.startsWith("reference_")).map((name) => name.split("_")[1]!);
  const { code, stdout } = await lodestone(["diff", ids[0]!, `r/reference_${ids[1]}`, "--out", "r"], folder);
  expect(code).toBe(0);
  expect(stdout).toContain("The data files are the same.");
  expect(stdout).toMatch(/1 parameters differ: ramp\.availability 0\.[89] .*to 0\.[89]/);
  expect(stdout).toMatch(/\d+ of \d+ values that both hold differ/);
});

test("a folder that is none, and one that lost a file, are refused with one message", async () => {
  const none = await lodestone(["diff", "abcdef", "r", "--out", "r"], folder);
  expect(none.code).toBe(2);
  expect(none.stderr).toMatch(/^abcdef: is no result folder and no run id in r, which holds /);
  const whole = readdirSync(join(folder, "r")).find((name) => name.startsWith("reference_"))!;
  rmSync(join(folder, "r", whole, "scenario.resolved.yaml"));
  const broken = await lodestone(["diff", `r/${whole}`, `r/${whole}`], folder);
  expect(broken.code).toBe(2);
  expect(broken.stderr).toMatch(/is not a whole result: /);
});
