import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { lodestone, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();

beforeAll(() => {
  const shock = "shock: {on: true, elements: [Dy, Tb], from: 2027-01, months: 12, why: the question}\n";
  writeFileSync(join(folder, "plain.yaml"), "title: Nothing set\nkind: forecast\n");
  writeFileSync(join(folder, "stop.yaml"), `title: A stop\nkind: stress\n${shock}`);
});

const table = (out: string, name: string): string[] => readFileSync(join(folder, out, "latest/tables", `${name}.csv`), "utf8").trim().split("\n");

test("define reads one year under modelled and published definitions", async () => {
  const { code, stdout } = await lodestone(["define", "plain.yaml", "--year", "2024", "--quick", "--out", "define"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/dependence on China in 2024 reads .*% to .*%, depending on the definition\./);
  expect(stdout).toMatch(/published +metals by value \(HS 2805\)/);
  expect(stdout).toMatch(/model +traced: /);
  expect(table("define", "definitions").length).toBeGreaterThan(10);
});

test("define refuses a year outside the model's clock", async () => {
  const { code, stderr } = await lodestone(["define", "plain.yaml", "--year", "1999"], folder);
  expect(code).toBe(2);
  expect(stderr).toContain("argument '1999' is invalid. Expected a year from 2010 to 2040.");
});

test("chokepoints names the weakest stage and element", async () => {
  const { code, stdout } = await lodestone(["chokepoints", "plain.yaml", "--year", "2027", "--quick", "--out", "choke"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Without China, least of Japan's need in 2027 would be met for [a-z]/);
  expect(stdout).toMatch(/\nelement +stage +from China, % +met without China, %/);
});

test("loss stands beside the published estimates", async () => {
  const { code, stdout } = await lodestone(["loss", "stop.yaml", "--months", "3,12", "--quick", "--out", "loss"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/3 months of the cut-off cost Japan .*%/);
  expect(stdout).toMatch(/NRI, rare earths +12 +0\.43 /);
});

test("loss asks for a shock when there is none", async () => {
  const { code, stderr } = await lodestone(["loss", "plain.yaml", "--months", "3", "--quick", "--out", "no-loss"], folder);
  expect({ code, stderr }).toEqual({ code: 2, stderr: "plain: has no shock whose loss could be read; set shock.on or outage.site\n" });
});

test("compare sets scenarios side by side, costs in columns of their own", async () => {
  const { code, stdout } = await lodestone(["compare", "stop.yaml", "plain.yaml", "--quick", "--out", "compare"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/\nmeasure +stop +plain +unit\n/);
  for (const cost of ["public outlay", "private premium", "stock holding"]) expect(stdout).toContain(`${cost}, Japan`);
});

test("compare asks for two", async () => {
  const { code, stderr } = await lodestone(["compare", "stop.yaml"], folder);
  expect({ code, stderr }).toEqual({ code: 2, stderr: "compare stop.yaml: expected two different scenarios or more\n" });
});

test("levers splits what chosen packages do, and tells every name that is none", async () => {
  const { code, stdout } = await lodestone(["levers", "plain.yaml", "--only", "substitution,stockpile", "--quick", "--out", "levers"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^With substitution, stockpile: by customs tonnes, Japan's dependence on China is \d+% in 2035, -[\d.]+ points against Nothing set/m);
  expect(stdout).not.toContain("end of their lives");
  expect(new Set(table("levers", "levers").slice(1).map((row) => row.split(",").slice(0, 2).join(" from ")))).toEqual(new Set(["plain with substitution+stockpile from plain"]));
  const refused = await lodestone(["levers", "plain.yaml", "--only", "recyclin,foo"], folder);
  expect({ code: refused.code, stderr: refused.stderr }).toEqual({ code: 2, stderr: "--only foo: there is no package 'foo'.\n--only recyclin: there is no package 'recyclin'. Did you mean recycling?\n2 problems; nothing was written.\n" });
});
