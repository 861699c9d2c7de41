import { expect, test } from "vitest";
import type { Parameter } from "../../src/scenario/index.ts";
import { TABLE_SHARE_GROUPS } from "../../src/scenario/share-groups.ts";
import { PARAMETERS } from "../../src/scenario/index.ts";
import { faultsOf, HEAD } from "./fixtures.ts";

const part = (path: string, value: number): Parameter => ({ kind: "number", path, unit: "%", default: value, low: value, high: value, min: 0, max: 100, about: "", source: "", grade: "C" });
const table = [part("use.motors", 60), part("use.glass", 30), part("use.rest", 10)];
const shareGroups = [{ paths: table.map(({ path }) => path), total: 100, what: "Japan's use" }];
const faults = (body: string, set: string[] = []) => faultsOf({ x: HEAD + body }, { table, shareGroups, set });

test("parts that sum to 97 are named with the last one set", () => {
  expect(faults("use:\n  motors: 62\n  glass: 25\n")).toEqual(["scenarios/x.yaml:5:3: Japan's use sums to 97; expected 100 (use.motors + use.glass + use.rest)"]);
  expect(faults("", ["use.rest=7"])).toEqual(["--set use.rest=7: Japan's use sums to 97; expected 100 (use.motors + use.glass + use.rest)"]);
});

test("a variant is held to the sum as well", () => {
  expect(faults("variants:\n  less: {use.rest: 7}\n")).toEqual(["scenarios/x.yaml:4:10: Japan's use sums to 97; expected 100 (use.motors + use.glass + use.rest)"]);
});

test("parts may be shifted, and rounding is forgiven", () => {
  expect(faults("use: {motors: 40, glass: 50}\n")).toEqual([]);
  expect(faults("use: {motors: 60.4}\n")).toEqual([]);
});

test("the groups of the table name its parameters", () => {
  for (const { paths } of TABLE_SHARE_GROUPS) for (const path of paths) expect(PARAMETERS.map((parameter) => parameter.path)).toContain(path);
});
