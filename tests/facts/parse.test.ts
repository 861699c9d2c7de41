import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseFacts, type DataPackage } from "../../src/facts/index.ts";
import { problemText } from "../../src/domain/index.ts";
import { corrupted, datapackage, parsed, problemsOf, texts } from "./real.ts";

const small: DataPackage = {
  version: "1",
  resources: [
    { name: "ore", path: "ore.csv", schema: {
      fields: [
        { name: "key", type: "string", constraints: { required: true } },
        { name: "year", type: "integer" },
        { name: "value", type: "number", constraints: { minimum: 0 } },
        { name: "grade", type: "string", constraints: { required: true, enum: ["A", "B", "C"] } },
        { name: "source_id", type: "string" },
      ],
      primaryKey: ["key", "year"], foreignKeys: [{ fields: ["source_id"], reference: { resource: "sources", fields: ["source_id"] } }],
    } },
    { name: "sources", path: "sources.csv", schema: { fields: [{ name: "source_id", type: "string" }] } },
  ],
};
const SOURCES = "source_id\nusgs_2024\nusgs_2025\n";
const HEADER = "key,year,value,grade,source_id\n";
const faults = (ore: string, more: Record<string, string> = {}): string[] => {
  const outcome = parseFacts({ "ore.csv": HEADER + ore, "sources.csv": SOURCES, ...more }, small);
  return outcome.ok ? [] : outcome.problems.map(problemText);
};

describe("a good table", () => {
  test("has numbers as numbers, text as text, and null for an empty number", () => {
    const outcome = parseFacts({ "ore.csv": `${HEADER}a,2024,1.5e3,A,usgs_2024\nb,,,C,\n`, "sources.csv": SOURCES }, small);
    expect(outcome).toMatchObject({ ok: true, value: { version: "1", tables: { ore: [
      { key: "a", year: 2024, value: 1500, grade: "A", source_id: "usgs_2024" }, { key: "b", year: null, value: null, grade: "C", source_id: "" },
    ] } } });
  });

  test("may carry a byte-order mark, Windows line ends and blank lines", () => {
    const outcome = parseFacts({ "ore.csv": "\uFEFFkey,year,value,grade,source_id\r\na,1,2,A,\r\n\r\nb,1,2,A,\r\n", "sources.csv": SOURCES }, small);
    expect(outcome.ok && outcome.value.tables["ore"]).toHaveLength(2);
  });

  test("is frozen, row by row", () => {
    const facts = parsed();
    expect([facts, facts.tables, facts.tables["quotas"], facts.tables["quotas"]![0]].every(Object.isFrozen)).toBe(true);
  });
});

describe("a fault is told with file, line, column, value and what was expected", () => {
  test.each([
    ["not a number", 'a,2024,"1,500",A,', "data/ore.csv:2:8: value is '1,500'; expected a number, with a point for decimals and no separators"],
    ["not whole", "a,2024.5,1,A,", "data/ore.csv:2:3: year is 2024.5; expected a whole number"],
    ["too small", "a,2024,-1,A,", "data/ore.csv:2:8: value is -1; expected at least 0"],
    ["required", ",2024,1,A,", "data/ore.csv:2:1: key is empty; a value is required"],
    ["not in the list", "a,2024,1,D,", "data/ore.csv:2:10: grade is 'D'; expected one of A, B, C. Did you mean A?"],
    ["repeated key", "a,2024,1,A,\nb,2024,1,A,\na,2024,2,B,", "data/ore.csv:4:1: repeats the key 'a, 2024' (key, year) of line 2"],
    ["reference to nothing", "a,2024,1,A,usgs_2042", "data/ore.csv:2:12: source_id 'usgs_2042' is not in the table sources. Did you mean usgs_2024?"],
    ["reference to nothing near", "a,2024,1,A,unheard_of_anywhere", "data/ore.csv:2:12: source_id 'unheard_of_anywhere' is not in the table sources"],
    ["short row", "a,2024,1,A", "data/ore.csv:2:1: the row has 4 cells; expected 5, as in the header"],
    ["after a cell of two lines", '"a\nb",2024,1,A,\nc,2024,x,A,', "data/ore.csv:4:8: value is 'x'; expected a number, with a point for decimals and no separators"],
    ["within a cell after two lines", '"a\nb",2024,x,A,', "data/ore.csv:3:9: value is 'x'; expected a number, with a point for decimals and no separators"],
  ])("%s", (_what, ore, expected) => {
    expect(faults(`${ore}\n`)).toEqual([expected]);
  });

  test("a column that is missing, unknown or doubled", () => {
    const found = faults("", { "ore.csv": "key,yaer,value,grade,source_id,key\na,2024,1,A,,b\n" });
    expect(found).toEqual([
      "data/ore.csv:1:1: has no column 'year'. Did you mean yaer?",
      "data/ore.csv:1:5: column 'yaer' is not described in datapackage.json. Did you mean year?",
      "data/ore.csv:1:32: column 'key' stands twice in the header",
    ]);
  });

  test("a file that is missing or not listed", () => {
    const outcome = parseFacts({ "ore.csv": `${HEADER}a,1,2,A,usgs_2024\n`, "more.csv": "a\n1\n" }, small, "/tmp/facts");
    expect(outcome.ok ? [] : outcome.problems.map(problemText)).toEqual([
      "/tmp/facts/more.csv: is not listed in datapackage.json; describe it there or remove it",
      "/tmp/facts/sources.csv: is missing; datapackage.json lists it as the table sources",
    ]);
  });

  test("all of them at once, in reading order", () => {
    expect(faults("a,2024,x,D,usgs_2042\n,2024,-1,A,\n")).toHaveLength(5);
  });
});

describe("the real data", () => {
  test("read without a fault, and every file is described", () => {
    expect(problemsOf(texts)).toEqual([]);
    expect(datapackage.resources.map((resource) => resource.path).sort()).toEqual(Object.keys(texts).sort());
  });

  test("a slip in a source id names its place and the nearest id", () => {
    const changed = corrupted({ file: "minerals/quotas.csv", where: { year: "2000", kind: "export_quota" }, set: { source_id: "docsbay_tze" } });
    expect(problemsOf(changed)).toEqual(["data/minerals/quotas.csv:2:49: source_id 'docsbay_tze' is not in the table sources. Did you mean docsbay_tse?"]);
  });

  test("keep the range, unit, grade and source beside every value", () => {
    const values = Object.values(parsed().tables).flat().filter((row) => typeof row["value"] === "number");
    expect(values.length).toBeGreaterThan(3000);
    expect(values.every((row) => ["low", "high"].every((column) => typeof row[column] === "number") && row["unit"] && row["grade"] && row["source_id"])).toBe(true);
  });

  test("are described by the package as every program of the standard expects it", () => {
    for (const { name, schema } of datapackage.resources) {
      const columns = schema.fields.map((field) => field.name);
      expect(columns, name).toEqual(texts[datapackage.resources.find((resource) => resource.name === name)!.path]!.split("\n")[0]!.split(","));
      expect(schema.primaryKey?.every((column) => columns.includes(column)), name).toBe(true);
      expect(schema.fields.every((field) => ["string", "number", "integer"].includes(field.type)), name).toBe(true);
    }
  });
});

test("docs/data.md says what every table holds", () => {
  const page = readFileSync(new URL("../../docs/data.md", import.meta.url), "utf8");
  expect(datapackage.resources.map((resource) => resource.name).filter((name) => !page.includes(`\n| ${name} |`))).toEqual([]);
});
