import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { DataError } from "../../src/cli/data-error.ts";
import { failureOf } from "../../src/cli/failure.ts";
import { InputError } from "../../src/domain/index.ts";

test("every problem of an input is shown, in the order of the file, with code 2", () => {
  const error = new InputError([
    { file: "b.yaml", line: 3, column: 1, message: "second" },
    { file: "a.yaml", line: 9, column: 4, message: "first" },
  ]);
  expect(failureOf(error, false)).toEqual({ text: "a.yaml:9:4: first\nb.yaml:3:1: second\n2 problems; nothing was written.", code: 2 });
});

test("data that does not hold together has code 3", () => {
  expect(failureOf(new DataError([{ file: "data/prices.csv", line: 2, message: "no source" }]), false)).toEqual({
    text: "data/prices.csv:2:1: no source",
    code: 3,
  });
});

test("trouble with a file names the file and is the user's to mend", () => {
  const error = Object.assign(new Error("EACCES"), { code: "EACCES", path: "/results" });
  expect(failureOf(error, false)).toEqual({ text: "/results: no permission to write or read here (EACCES)", code: 2 });
});

test("a bug is one line, and shows its trace only when asked", () => {
  const error = new TypeError("x is not a function\nsecond line");
  const quiet = failureOf(error, false);
  expect(quiet.code).toBe(1);
  expect(quiet.text).toBe("lodestone: this is a bug: x is not a function. Run it again with LODESTONE_DEBUG=1 for the trace.");
  expect(failureOf(error, true).text).toContain("failure.test.ts");
});

test("help is an answer, a wrong option is not", () => {
  expect(failureOf(new CommanderError(0, "commander.helpDisplayed", ""), false).code).toBe(0);
  expect(failureOf(new CommanderError(1, "commander.unknownOption", ""), false).code).toBe(2);
});

test("draws that no memory holds are the user's to lessen, not a bug", () => {
  const asked = () => new Float64Array(2 ** 53 - 1);
  let thrown: unknown;
  try { asked(); } catch (error) { thrown = error; }
  expect(failureOf(thrown, false)).toEqual({ text: "The draws do not fit into this machine's memory. Ask for fewer --draws.", code: 2 });
});
