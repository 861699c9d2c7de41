import { expect, test } from "vitest";
import { VERBS } from "../../src/cli/verbs.ts";
import { lodestone } from "./lodestone.ts";

test("no words: what it is, three examples, every verb, where to look next", async () => {
  const { code, stdout, stderr } = await lodestone([]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain("Lodestone models rare-earth security");
  expect(stdout.match(/^ {2}lodestone (run|define) /gm)).toHaveLength(3);
  for (const { name } of VERBS) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  expect(stdout).toContain("Look next");
});

test("a mistyped verb is answered with the nearest one", async () => {
  const { code, stdout, stderr } = await lodestone(["rnu", "outlook"]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toBe("error: unknown command 'rnu'\n(Did you mean run?)\nSee: lodestone help\n");
});

test("help on a verb leads with examples", async () => {
  const { code, stdout } = await lodestone(["help", "run"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Examples\n {2}lodestone run /);
  for (const option of ["--json", "--out", "--seed", "--draws", "--quick", "--set", "--with", "--dry-run"]) expect(stdout).toContain(`  ${option}`);
});

test("a mistyped option is answered with the nearest one", async () => {
  const { code, stderr } = await lodestone(["run", "outlook", "--sweeep", "stock.days=60"]);
  expect(code).toBe(2);
  expect(stderr).toContain("(Did you mean --sweep?)");
});

test("a number of draws that is none is refused by name", async () => {
  const { code, stderr } = await lodestone(["run", "outlook", "--draws", "many"]);
  expect(code).toBe(2);
  expect(stderr).toContain("'--draws <n>' argument 'many' is invalid. Expected a whole number from 1 up.");
});
