import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { InputError } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestone-facts-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const describeOres = (): void =>
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify({
    version: "1", resources: [{ name: "ores", path: "deep/ores.csv", schema: { fields: [{ name: "share", type: "number" }] } }],
  }));

test("a folder of one's own is read like the project's", () => {
  describeOres();
  mkdirSync(join(folder, "deep"));
  writeFileSync(join(folder, "deep/ores.csv"), "share\n0.5\n");
  expect(loadFacts(folder)).toEqual({ version: "1", tables: { ores: [{ share: 0.5 }] } });
  expect(loadFacts(folder)).toBe(loadFacts(folder));
});

test("a folder without a description is bad input, not a crash", () => {
  expect(() => loadFacts(folder)).toThrow(InputError);
  expect(() => loadFacts(folder)).toThrow(/datapackage\.json: cannot be read/);
});

test("files not described and files not there are told together", () => {
  describeOres();
  writeFileSync(join(folder, "stray.csv"), "a\n1\n");
  expect(() => loadFacts(folder)).toThrow(/deep\/ores\.csv: is missing[^]*stray\.csv: is not listed/);
});
