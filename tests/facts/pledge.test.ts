import { describe, expect, test } from "vitest";
import { one, select, type Row } from "../../src/facts/index.ts";
import { corrupted, parsed, problemsOf } from "./real.ts";

const facts = parsed();
const LINES = facts.tables["pledge_projects"]!;
const LISTED = LINES.filter((row) => String(row["line_id"]).startsWith("P"));
const sum = (rows: readonly Row[], column = "value"): number => rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);
const without = (rows: readonly Row[], ...companies: string[]): Row[] => {
  const left = rows.filter((row) => !companies.includes(String(row["company"])));
  expect(left.length).toBe(rows.length - companies.length);
  return left;
};
const total = (item: string): number => one(facts, "pledge_totals", { item }).value;

const WHITE_HOUSE = LISTED.filter((row) => row["in_white_house_total"] === 1);
const METI = LISTED.filter((row) => row["priced_in_meti_sheet"] === 1);

describe("the list of October 2025", () => {
  test("has 21 lines, 20 of them priced by the White House and 16 by the ministry", () => {
    expect([LISTED.length, WHITE_HOUSE.length, METI.length]).toEqual([21, 20, 16]);
    expect(one(facts, "pledge_totals", { item: "project_count_meti" }).value).toBe(21);
    expect(LISTED.filter((row) => row["value"] === null).map((row) => row["company"])).toEqual(["Hitachi"]);
  });

  test("has twelve lines of plants; the rest are sales", () => {
    expect(LISTED.filter((row) => row["money_type"] === "investment")).toHaveLength(12);
    expect(LISTED.filter((row) => row["deal_kind"] === "construction" && row["money_type"] !== "investment")).toEqual([]);
    expect(LISTED.filter((row) => row["deal_kind"] !== "construction" && row["money_type"] === "investment").map((row) => row["company"])).toEqual(["Murata Manufacturing", "Panasonic"]);
  });

  test("holds no rare-earth project: under critical minerals stand fertiliser and copper", () => {
    const words = LINES.map((row) => [row["company"], row["project"], row["sector"], row["project_class"]].join(" "));
    expect(words.filter((text) => /rare.?earth|magnet|neodymium|dysprosium|terbium|praseodymium|yttrium|NdFeB/i.test(text))).toEqual([]);
    expect(LINES.filter((row) => row["sector"] === "critical_minerals").map((row) => row["project"])).toEqual(["Ammonia and urea fertiliser plant", "Copper smelter and refinery, western US"]);
  });
});

describe("totals in circulation, made from the lines", () => {
  test.each<[what: string, found: number, expected: number, item: string]>([
    ["the White House amounts", sum(WHITE_HOUSE), 513.45, "white_house_total"],
    ["the priced lines of the ministry", sum(METI), 393.45, "meti_total_priced_lines"],
    ["dpa-AFX: without TDK, Fujikura and the 1.45 of manufacturing", sum(without(WHITE_HOUSE, "TDK", "Fujikura").filter((row) => row["sector"] !== "manufacturing_logistics")), 467, "dpa_afx_467"],
    ["the White House amounts less GE Vernova's equipment", sum(without(WHITE_HOUSE, "GE Vernova")), 488.45, "white_house_less_ge_vernova"],
    ["what only the White House prices", sum(WHITE_HOUSE.filter((row) => row["priced_in_meti_sheet"] === 0)), 120, "difference_wh_minus_meti"],
    ["plants of the ministry's list", sum(METI.filter((row) => row["deal_kind"] === "construction")), 238.45, "meti_asset_construction_lines"],
    ["equipment", sum(METI.filter((row) => row["deal_kind"] === "equipment_supply")), 105, "meti_equipment_supply_lines"],
    ["services", sum(METI.filter((row) => row["deal_kind"] === "epc_services")), 50, "meti_epc_service_lines"],
    ["the first tranche", sum(select(facts, "pledge_projects", { tranche: "T1" }), "selected_usd_bn"), 36, "tranche1_total"],
    ["both tranches", sum(LINES, "selected_usd_bn"), 109, "tranches_total"],
  ])("%s", (_what, found, expected, item) => {
    expect(found).toBeCloseTo(expected, 6);
    expect(total(item)).toBe(expected);
  });

  test("sub-totals of the White House make its total, and both gaps to the headline close", () => {
    const parts = ["energy", "ai", "electronics", "minerals", "manufacturing"].map((part) => total(`white_house_${part}`));
    expect(parts).toEqual([402, 75, 30, 5, 1.45]);
    expect(parts.reduce((a, b) => a + b, 0)).toBeCloseTo(total("white_house_total"), 6);
    expect(total("headline") - total("white_house_total")).toBeCloseTo(total("headline_minus_white_house"), 6);
    expect(total("headline") - total("meti_total_priced_lines")).toBeCloseTo(total("headline_minus_meti"), 6);
    expect(total("white_house_total") - total("meti_total_priced_lines")).toBeCloseTo(total("difference_wh_minus_meti"), 6);
  });

  test("490 of the press is within 2 of a sum, and graded as the inference that it is", () => {
    expect(Math.abs(total("announced_490") - total("white_house_less_ge_vernova"))).toBeLessThan(2);
    expect(["announced_490", "white_house_less_ge_vernova"].map((item) => one(facts, "pledge_totals", { item }).grade)).toEqual(["C", "C"]);
  });

  test("a share of the headline is what the tranches are of it", () => {
    expect(total("tranches_total") / total("headline")).toBeCloseTo(total("tranches_share_of_headline"), 3);
  });
});

describe("selections", () => {
  test("three of the six were not on the list", () => {
    const selected = LINES.filter((row) => row["selected_on"] !== "").map((row) => row["line_id"]);
    expect(selected).toEqual(["P02", "P06", "P19", "N01", "N02", "N03"]);
  });

  test("the second tranche stays a candidate: its formal selection was not seen", () => {
    expect(Object.fromEntries(LINES.map((row) => [row["tranche"], row["status_2026"]]))).toEqual({ T1: "selected", T2: "candidate", none: "interest" });
  });

  test("the funnel counts them as they came", () => {
    const funnel = select(facts, "pledge_funnel", { scenario: "history", stage: "selected_cumulative" });
    expect(funnel.map((row) => row["date"])).toEqual(["2026-02-17", "2026-03-19"]);
    for (const { date, value } of funnel) {
      const before = LINES.filter((row) => row["selected_on"] !== "" && String(row["selected_on"]) <= String(date));
      expect(sum(before, "selected_usd_bn")).toBeCloseTo(Number(value), 6);
    }
  });
});

describe("terms", () => {
  test("hold a number, a date or words, each in its own column, or nothing where nothing was found", () => {
    const kinds = facts.tables["mou_terms"]!.map((row) => [row["value"] !== null, row["date_value"] !== "", row["text"] !== ""].filter(Boolean).length);
    expect(kinds.every((kind) => kind <= 1)).toBe(true);
    expect(facts.tables["mou_terms"]!.filter((_row, at) => kinds[at] === 0).map((row) => row["term"])).toEqual(["tranche3"]);
  });

  test("dates are dates", () => {
    const dates = [
      ...facts.tables["mou_terms"]!.flatMap((row) => [row["date"], row["date_value"]]), ...LINES.map((row) => row["selected_on"]),
      ...facts.tables["pledge_funnel"]!.map((row) => row["date"]), ...facts.tables["pledge_macro"]!.map((row) => row["date"]),
    ];
    expect(dates.filter((date) => date !== "" && !/^20\d\d-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?$/.test(String(date)))).toEqual([]);
  });
});

describe("a slip is told by the name of what it breaks", () => {
  const PROJECTS = "pledge/pledge_projects.csv";

  test("a changed ceiling names every total that it is part of", () => {
    const problems = problemsOf(corrupted({ file: PROJECTS, where: { line_id: "P07" }, set: { value: "30", high: "30" } }));
    expect(problems).toContainEqual(expect.stringMatching(/^data\/pledge\/pledge_totals\.csv:\d+:\d+: pledge-totals: the lines of white_house_total add up to 523\.45; expected 513\.45 \(513\.45 to 513\.45\)$/));
    const named = problems.map((problem) => /the lines of (\w+)/.exec(problem)?.[1]);
    expect(named.sort()).toEqual(["about_390", "about_400", "announced_490", "dpa_afx_467", "meti_equipment_supply_lines", "meti_total_priced_lines", "white_house_energy", "white_house_total"].sort());
  });

  test.each([
    ["a line of a total that is not there", { file: "pledge/pledge_totals.csv", where: { item: "white_house_ai" }, set: { lines: "P12 P13 P41" } }, /pledge-totals: white_house_ai names 'P41', which is not a line_id of pledge_projects$/],
    ["a line counted twice", { file: "pledge/pledge_totals.csv", where: { item: "white_house_ai" }, set: { lines: "P12 P13 P13" } }, /pledge-totals: white_house_ai names P13 twice/],
    ["a line without a figure", { file: "pledge/pledge_totals.csv", where: { item: "white_house_ai" }, set: { lines: "P12 P11" } }, /pledge-totals: white_house_ai names P11, which has no value/],
    ["a sum of nobody knows what", { file: "pledge/pledge_totals.csv", where: { item: "white_house_ai" }, set: { field: "" } }, /pledge-totals: white_house_ai names lines but not which of their amounts/],
    ["an overlap with itself", { file: PROJECTS, where: { line_id: "P05" }, set: { overlaps: "P05 P06" } }, /pledge-overlaps: P05 overlaps with itself/],
    ["an overlap with sales", { file: PROJECTS, where: { line_id: "P05" }, set: { overlaps: "P06 P10" } }, /pledge-overlaps: P10 is purchase; expected a line of investment/],
    ["a plant that is sold into others", { file: PROJECTS, where: { line_id: "P06" }, set: { overlaps: "P01" } }, /pledge-overlaps: P06 is investment; only a purchase can be sold into other lines/],
    ["years that do not rise", { file: "pledge/stage_gates.csv", where: { class: "wind" }, set: { years_low: "6" } }, /pledge-gates: the years of wind, interconnection_request to operating are 6, 5, 8/],
    ["years without an end", { file: "pledge/stage_gates.csv", where: { class: "wind" }, set: { years_high: "" } }, /pledge-gates: wind, interconnection_request to operating has years but no years_high/],
    ["years without a grade", { file: "pledge/stage_gates.csv", where: { class: "wind" }, set: { years_grade: "" } }, /pledge-gates: the years of wind, .* have no grade/],
    ["a selection outside every tranche", { file: PROJECTS, where: { line_id: "P01" }, set: { selected_on: "2026-03-19" } }, /pledge-tranches: P01 was selected, but in no tranche/],
    ["a selection on another day than its tranche", { file: PROJECTS, where: { line_id: "P19" }, set: { selected_on: "2026-02-18" } }, /pledge-tranches: P19 was selected on '2026-02-18'; tranche1 is of 2026-02-17/],
    ["a tranche without a total", { file: "pledge/pledge_totals.csv", where: { item: "tranche2_total" }, set: { item: "second_total" } }, /pledge-tranches: T2 has no row tranche2_total in pledge_totals/],
  ])("%s", (_what, change, message) => {
    expect(problemsOf(corrupted(change))).toEqual([expect.stringMatching(message)]);
  });
});
