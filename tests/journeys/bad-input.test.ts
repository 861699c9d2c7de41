import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, lodestoneOf, REPOSITORY, temporaryFolder } from "./lodestone.ts";

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

test("data whose baskets do not add up are refused by every verb that reads them, by name, with exit code 3 and no trace", async () => {
  const clone = join(folder, "clone");
  for (const part of ["bin", "data", "scenarios", "src", "package.json", "tsconfig.json"]) cpSync(join(REPOSITORY, part), join(clone, part), { recursive: true });
  symlinkSync(join(REPOSITORY, "node_modules"), join(clone, "node_modules"));
  const file = join(clone, "data/minerals/deposit_composition.csv");
  const lines = readFileSync(file, "utf8").split("\n");
  const at = lines.findIndex((line) => line.startsWith("bayan_obo,") && line.includes(",La,"));
  const cells = lines[at]!.split(",");
  const [value, low] = ["value", "low"].map((name) => lines[0]!.split(",").indexOf(name)) as [number, number];
  cells[value] = String(Number(cells[value]) - 3);
  cells[low] = "0";
  lines[at] = cells.join(",");
  writeFileSync(file, lines.join("\n"));
  for (const words of [["run", "reference", "--quick"], ["pledge", "--draws", "20"], ["check"]]) {
    const { code, stdout, stderr } = await lodestoneOf(clone, [...words, "--out", "out"], folder);
    expect({ words, code }).toEqual({ words, code: 3 });
    expect(stdout + stderr).toMatch(/^data\/minerals\/deposit_composition\.csv:\d+:\d+: deposit-baskets: the oxides of bayan_obo add up to 97(\.\d*)?; expected 100/m);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
  }
  expect(existsSync(join(folder, "out"))).toBe(false);
}, 60_000);
