import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();

const FIVE_SLIPS = `title: A scenario with five slips
kind: stres
stock:
  day: 60
  usable: 1.4
  why: a test
shock:
  on: maybe
  from: 2027-13
  why: a test
`;

const FIVE_PROBLEMS = `slips.yaml:2:7: kind is 'stres'; expected one of forecast, target, stress. Did you mean stress?
slips.yaml:4:3: stock.day is not a parameter. Did you mean stock.days?
slips.yaml:5:11: stock.usable is 1.4; expected a share from 0 to 1
slips.yaml:8:7: shock.on is 'maybe'; expected true or false
slips.yaml:9:9: shock.from is '2027-13'; expected a month such as 2027-01
`;

test("a scenario file with five slips: all of them at once, and nothing written", async () => {
  writeFileSync(join(folder, "slips.yaml"), FIVE_SLIPS);
  const { code, stdout, stderr } = await lodestone(["run", "slips.yaml", "--out", "out"], folder);
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: "", stderr: `${FIVE_PROBLEMS}5 problems; nothing was written.\n` });
  expect(readdirSync(folder)).toEqual(["slips.yaml"]);
});

test("check says the same of the file, as its answer", async () => {
  writeFileSync(join(folder, "slips.yaml"), FIVE_SLIPS);
  const { code, stdout, stderr } = await lodestone(["check", "slips.yaml"], folder);
  expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
  expect(stdout).toMatch(new RegExp(`^${FIVE_PROBLEMS.replaceAll(/[.?]/g, "\\$&")}5 problems in 1 scenario and \\d+ tables of data\\.\n$`));
});

test("a folder that cannot be written to is refused before any work", async () => {
  writeFileSync(join(folder, "a-file"), "");
  writeFileSync(join(folder, "plain.yaml"), "title: Nothing set\nkind: forecast\n");
  const { code, stdout, stderr } = await lodestone(["run", "plain.yaml", "--out", "a-file/results"], folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toBe(`--out a-file/results: cannot write here: ${join(folder, "a-file")} is a file, not a folder\n`);
  expect(existsSync(join(folder, "results"))).toBe(false);
});

test("a scenario that does not exist is answered with exit code 2 and no trace", async () => {
  const { code, stdout, stderr } = await lodestone(["run", "no-such-scenario"], folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^no-such-scenario: there is no scenario 'no-such-scenario'\..*\n$/);
});
