import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/index.ts";

test("the fit record lists every fitted parameter and no other", () => {
  const record = readFileSync(new URL("../../docs/decisions/fit-record.md", import.meta.url), "utf8");
  const listed = [...record.matchAll(/^\| ([a-z][\w.]+\.[\w.]+) \|/gim)].map(([, path]) => path).sort();
  expect(listed).toEqual(PARAMETERS.filter(({ fitted }) => fitted !== undefined).map(({ path }) => path).sort());
});
