import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lodestone, temporaryFolder } from "./lodestone.ts";

const folder = temporaryFolder();
writeFileSync(join(folder, "case.yaml"), "title: More cover\nkind: stress\nstock:\n  days: {value: 90, why: halfway to 180}\n");

test("list names the scenarios with their kind", async () => {
  const { code, stdout, stderr } = await lodestone(["list", "--json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const { verb, scenarios } = JSON.parse(stdout) as { verb: string; scenarios: { id: string; kind: string; title: string }[] };
  expect(verb).toBe("list");
  for (const { kind, title } of scenarios) {
    expect(["forecast", "target", "stress"]).toContain(kind);
    expect(title).not.toBe("");
  }
});

test("check finds no fault with the project's own scenarios and data", async () => {
  const { code, stdout, stderr } = await lodestone(["check"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^No problems in \d+ scenarios? and \d+ tables of data\.\n$/);
});

test("config why leads from a value to the line that set it", async () => {
  const { code, stdout } = await lodestone(["config", "why", "stock.days", "case.yaml", "--set", "stock.days=120"], folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^stock\.days = 120 days in case\n/);
  expect(stdout).toMatch(/ {4}60 days {3}default\n {4}90 days {3}case\.yaml:4:\d+ .*\n {4}120 days {3}--set stock\.days=120\n$/);
});

test("config show lists what a scenario sets, and with --resolved everything", async () => {
  const short = await lodestone(["config", "show", "case.yaml"], folder);
  expect(short.stdout).toMatch(/^parameter .*set by\nstock\.days +90 .*case\.yaml:4:\d+\n/);
  const whole = await lodestone(["config", "show", "case.yaml", "--resolved"], folder);
  expect(whole.stdout).toMatch(/^title: "More cover"\n/);
  expect(whole.stdout.split("\n").length).toBeGreaterThan(100);
});

test("schema writes the schema that is in the repository", async () => {
  const { code } = await lodestone(["schema", "--out", "schema"], folder);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, "schema/scenario.schema.json"), "utf8")).toBe(readFileSync(new URL("../../schema/scenario.schema.json", import.meta.url), "utf8"));
});

test("new refuses a name that would leave the folder, and writes nothing", async () => {
  const { code, stderr } = await lodestone(["new", "../escape"], folder);
  expect(code).toBe(2);
  expect(stderr).toBe("new ../escape: is not a name for a scenario; use letters, digits and hyphens\n");
  expect(existsSync(join(folder, "..", "escape.yaml"))).toBe(false);
});

test("new writes a file that holds as it stands, and never over another", async () => {
  const made = await lodestone(["new", "mine", "--from", "case.yaml", "--out", "."], folder);
  expect(made).toMatchObject({ code: 0, stderr: "" });
  expect(await lodestone(["check", "mine.yaml"], folder)).toMatchObject({ code: 0 });
  const again = await lodestone(["new", "mine", "--from", "case.yaml", "--out", "."], folder);
  expect(again).toMatchObject({ code: 2, stdout: "", stderr: "mine.yaml: is there already and is left as it is; choose another name\n" });
});
