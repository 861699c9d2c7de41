import { describe, expect, test } from "vitest";
import { factOf, one, placeOf, select } from "../../src/facts/index.ts";
import { hashFacts } from "../../src/facts/hash.ts";
import { dataFiles, loadFacts } from "../../src/facts/read.ts";

const facts = loadFacts();

describe("select", () => {
  test("finds rows by number or by text, in file order", () => {
    expect(select(facts, "quotas", { year: 2020 }).map((row) => row["kind"])).toEqual(select(facts, "quotas", { year: "2020" }).map((row) => row["kind"]));
    expect(select(facts, "mine_production", { country: "China" })).toHaveLength(16);
    expect(select(facts, "mine_production", { country: "Atlantis" })).toEqual([]);
    expect(select(facts, "lifetimes", {})).toHaveLength(facts.tables["lifetimes"]!.length);
  });

  test("gives what nobody can change", () => {
    expect(Object.isFrozen(select(facts, "quotas", { year: 2020 }))).toBe(true);
    expect(Object.isFrozen(one(facts, "quotas", { year: 2020, kind: "mining_quota_total" }))).toBe(true);
  });

  test("refuses a table or column that does not exist", () => {
    expect(() => select(facts, "quota", {})).toThrow("no table 'quota' in the facts");
    expect(() => select(facts, "quotas", { land: "China" })).toThrow("no column 'land' in table 'quotas'");
  });
});

describe("one", () => {
  test("reads a row as a fact", () => {
    expect(one(facts, "demand_series", { region: "Japan", series: "total_re_demand", year: 2024 })).toMatchObject({ value: 18835, low: 18835, high: 18835, unit: "t REO", grade: "A", source: "jsnm_2024" });
  });

  test("names the table and the keys when there is no such row, or more than one", () => {
    expect(() => one(facts, "quotas", { year: 1999 })).toThrow("0 rows of 'quotas' with year = 1999; expected one");
    expect(() => one(facts, "quotas", { year: 2024 })).toThrow(/5 rows of 'quotas' with year = 2024; expected one/);
  });
});

describe("factOf", () => {
  test("refuses a row without a value instead of reading nought", () => {
    const [row] = select(facts, "projects", { project_id: "lynas_kalgoorlie" });
    expect(() => factOf(row!)).toThrow(/data\/minerals\/projects\.csv:\d+ holds no value with a range/);
  });
});

test("a row knows its line", () => {
  expect(placeOf(facts.tables["quotas"]![0]!, "value")).toEqual({ file: "data/minerals/quotas.csv", line: 2, column: 19 });
  expect(placeOf({}).file).toBe("(row made by hand)");
});

test("every data file has a hash of its own", () => {
  const hashes = hashFacts();
  expect(Object.keys(hashes)).toEqual(dataFiles());
  expect(Object.values(hashes).every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
  expect(new Set(Object.values(hashes)).size).toBe(dataFiles().length);
});
