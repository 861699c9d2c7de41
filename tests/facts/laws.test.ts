import { describe, expect, test } from "vitest";
import { checkFacts, LAWS } from "../../src/facts/index.ts";
import { corrupted, parsed, problemsOf, type Corruption } from "./real.ts";

test("the real data keep every law", () => {
  expect(checkFacts(parsed())).toEqual([]);
});

/** For each law a change to the real data that breaks it, and what the message must say. */
const BREAKS: readonly (readonly [law: string, change: Corruption, message: RegExp])[] = [
  ["complete-values", { file: "minerals/support.csv", where: { support_id: "JP-2010-SUPP" }, set: { unit: "" } }, /support\.csv:2:\d+: complete-values: value 100 has no unit/],
  ["country-names", { file: "minerals/projects.csv", where: { project_id: "caremag_heavy" }, set: { country: "Frence" } }, /country-names: 'Frence' is not in countries\.csv\. Did you mean France\?/],
  ["demand-by-region", { file: "minerals/demand_by_use.csv", where: { region: "China", year: "2022", use: "magnets" }, set: { value: "70000" } }, /demand_by_use\.csv:2:\d+: demand-by-region: the regions of 2022, magnets add up to 78500; expected 80000/],
  ["deposit-baskets", { file: "minerals/deposit_composition.csv", where: { deposit_key: "bayan_obo", element: "La" }, set: { value: "21", low: "20" } }, /deposit-baskets: the oxides of bayan_obo add up to [\d.]+; expected 100 \(-1\.5% to \+0\.6%\)/],
  ["element-mixes", { file: "minerals/element_mix_by_use.csv", where: { year: "2022", use: "magnets", element: "Nd" }, set: { value: "60", low: "0" } }, /element-mixes: the elements of World, 2022, magnets add up to [\d.]+; expected 100/],
  ["evidence", { file: "minerals/mine_production.csv", where: { year: "2024", country: "China" }, set: { source_id: "memory" } }, /evidence: grade A rests on 'memory'; expected C, or a source that was seen/],
  ["japan-uses", { file: "minerals/demand_series.csv", where: { region: "Japan", series: "total_re_demand", year: "2024" }, set: { value: "18000", low: "18000" } }, /japan-uses: Japan's uses of 2024 add up to 18835; expected 18000/],
  ["magnet-applications", { file: "minerals/magnet_demand.csv", where: { region: "World", year: "2024", application: "total" }, set: { value: "240000" } }, /magnet-applications: the applications of World, 2024 add up to 235000; expected 240000/],
  ["mine-history", { file: "minerals/mines.csv", where: { mine_id: "china_light" }, set: { history: "Chian:light" } }, /mines\.csv:2:\d+: mine-history: 'Chian' has no rows in mine_production\. Did you mean China\?/],
  ["mine-ores", { file: "minerals/mines.csv", where: { mine_id: "china_light" }, set: { baskets: "bayan_oba:0.75;maoniuping:0.15" } }, /mine-ores: 'bayan_oba' is not a deposit_key\. Did you mean bayan_obo\?/],
  ["mine-ores", { file: "minerals/mines.csv", where: { mine_id: "china_light" }, set: { baskets: "bayan_obo:0.75;maoniuping:0.15" } }, /mine-ores: the shares add up to 0\.9; expected 1/],
  ["mine-output", { file: "minerals/mine_production.csv", where: { year: "2024", country: "China" }, set: { value: "250000", low: "250000" } }, /mine_production\.csv:\d+:\d+: mine-output: the countries of 2024 add up to \d+; expected \d+ \(within 1\.2%\)/],
  ["pair-record", { file: "minerals/mines.csv", where: { mine_id: "mount_weld" }, set: { pair_record: "Lynsa" } }, /mines\.csv:5:\d+: pair-record: 'Lynsa' printed no NdPr in demand_response\. Did you mean Lynas\?/],
  ["pair-record", { file: "minerals/mines.csv", where: { mine_id: "mount_weld" }, set: { pair_record_until: "" } }, /pair-record: no last year beside pair_record; expected one/],
  ["partner-shares", { file: "minerals/japan_imports.csv", where: { year: "2018", metric: "share", partner: "China", definition: "METI / customs 2018" }, set: { value: "57" } }, /partner-shares: the partners of Japan, 2018, .* add up to 99; expected 100/],
  ["pledge-gates", { file: "pledge/stage_gates.csv", where: { class: "lng", stage_to: "fid" }, set: { high: "55" } }, /stage_gates\.csv:\d+:\d+: pledge-gates: high of lng, proposed to fid is 55; expected 0 to 1/],
  ["pledge-overlaps", { file: "pledge/pledge_projects.csv", where: { line_id: "P10" }, set: { overlaps: "P06 N20" } }, /pledge-overlaps: 'N20' is not a line_id of pledge_projects$/],
  ["pledge-totals", { file: "pledge/pledge_projects.csv", where: { line_id: "P12" }, set: { value: "20" } }, /pledge_totals\.csv:\d+:\d+: pledge-totals: the lines of meti_total_priced_lines add up to 383\.45; expected 393\.45 \(390 to 400\)/],
  ["pledge-tranches", { file: "pledge/mou_terms.csv", where: { term: "tranche2" }, set: { value: "74" } }, /mou_terms\.csv:\d+:\d+: pledge-tranches: the lines selected in T2 add up to 73; expected 74/],
  ["quotas", { file: "minerals/quotas.csv", where: { year: "2020", kind: "mining_quota_light" }, set: { value: "120000", low: "120000" } }, /quotas: mining_quota_light and mining_quota_heavy_ionic of 2020 add up to 139150; expected 140000/],
  ["quotas", { file: "minerals/quotas.csv", where: { year: "2010", kind: "export_quota_H2" }, set: { value: "7000", low: "7000" } }, /quotas: export_quota_H1 and export_quota_H2 of 2010/],
  ["ranges", { file: "minerals/quotas.csv", where: { year: "2026", kind: "mining_quota_total" }, set: { low: "300000" } }, /quotas\.csv:\d+:\d+: ranges: low 300000 is above value 290000/],
  ["ranges", { file: "minerals/lifetimes.csv", where: { application: "wind" }, set: { shape_high: "1" } }, /lifetimes\.csv:\d+:\d+: ranges: shape_high 1 is below weibull_shape/],
  ["release", { file: "versions.csv", where: { version: "2026.11" }, set: { version: "2027.05" } }, /versions\.csv:2:1: release: the last release is 2027\.05; datapackage\.json says 2026\.11/],
  ["stage-shares", { file: "minerals/stage_shares.csv", where: { year: "2024", stage: "magnet", country: "China" }, set: { value: "92" } }, /stage-shares: the shares of 2024, magnet, NdFeB_sintered add up to 98; expected 100/],
];

describe("a law that is broken says so by name, with file, line and both numbers", () => {
  test.each(BREAKS)("%s", (law, change, message) => {
    const problems = problemsOf(corrupted(change));
    expect(problems).toContainEqual(expect.stringMatching(message));
    expect(problems.every((problem) => problem.includes(`: ${law}: `))).toBe(true);
  });

  // The package declares this reference too, so the parser would stop the data before the law could see them.
  test("sources-resolve", () => {
    const facts = parsed();
    const row = { ...facts.tables["quotas"]![0]!, source_id: "usgs_mcs209" };
    const problems = checkFacts({ ...facts, tables: { ...facts.tables, quotas: [row] } });
    expect(problems.map((problem) => problem.message)).toEqual(["sources-resolve: 'usgs_mcs209' is not in sources.csv. Did you mean usgs_mcs2019?"]);
  });

  test("no law is left untested", () => {
    const tested = new Set<string>([...BREAKS.map(([law]) => law), "sources-resolve"]);
    expect(LAWS.map((law) => law.id).filter((law) => !tested.has(law))).toEqual([]);
  });
});
