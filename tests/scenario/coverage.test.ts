import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { csvRecords } from "../../src/facts/csv.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { PARAMETERS } from "../../src/scenario/index.ts";
import { scenarioIds } from "../../src/scenario/read.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const [HEADER, ...RECORDS] = csvRecords(readFileSync(`${ROOT}docs/coverage.csv`, "utf8")).map(({ cells }) => cells);
const ROWS = RECORDS.map((cells) => Object.fromEntries(HEADER!.map((name, index) => [name, cells[index] ?? ""]))) as Record<string, string>[];

/** How many mechanisms each source document names. */
const NAMED = { S0: 31, S1: 23, S2: 15, S3: 31, S4: 26 };
const TO_COVER = ROWS.filter(({ tag }) => ["CORE", "PARAM", "DATA", "EVENT"].includes(tag!));

const parameters = new Set(PARAMETERS.map(({ path }) => path));
const scenarios = new Set(scenarioIds());
const { tables } = loadFacts();

/** Whether what a mark such as `param:stock.days` or `data:projects:project_id=lynas_mt_weld` points at is there. */
function stands(mark: string): boolean {
  const [kind, name = "", where = ""] = mark.split(":");
  if (kind === "param") return parameters.has(name);
  if (kind === "scenario") return scenarios.has(name);
  if (kind === "file") return existsSync(`${ROOT}${name}`);
  const [column = "", value] = where.split("=");
  return kind === "data" && (tables[name] ?? []).some((row) => String(row[column]) === value);
}

const marksOf = (row: Record<string, string>): string[] => row.covered_by!.split("; ").filter(Boolean);

test("every mechanism that the five source documents name is listed once", () => {
  const expected = Object.entries(NAMED).flatMap(([document, count]) => Array.from({ length: count }, (_, at) => `${document}-${String(at + 1).padStart(2, "0")}`));
  expect(ROWS.map(({ id }) => id)).toEqual(expected);
});

test("only what asks for nothing is out of scope, and what is covered in part says what is missing", () => {
  expect(ROWS.filter(({ status, tag }) => status === "out-of-scope" && tag !== "OUT").map(({ id }) => id)).toEqual([]);
  expect(ROWS.filter(({ status, note }) => status === "partly" && note!.length < 15).map(({ id }) => id)).toEqual([]);
  expect(new Set(ROWS.map(({ status }) => status))).toEqual(new Set(["covered", "partly", "out-of-scope"]));
});

describe("covered by a parameter, a scenario, a row or a file that exists", () => {
  test.each(TO_COVER.map((row) => [row.id!, row.mechanism!, row] as const))("%s %s", (_id, _mechanism, row) => {
    const marks = marksOf(row);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.filter((mark) => !stands(mark))).toEqual([]);
  });
});
