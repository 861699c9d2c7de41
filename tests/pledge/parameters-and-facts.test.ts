import { describe, expect, test } from "vitest";
import { select } from "../../src/facts/index.ts";
import { defaults, numberAt, PARAMETERS } from "../../src/scenario/index.ts";
import { facts } from "./fixtures.ts";

const usual = defaults();
const at = (path: string): number => numberAt(usual, path);

describe("what the table says stands in the facts", () => {
  test.each([
    ["gas.commit", "gas_power", "state_backed_selected", "fid"], ["gas.complete", "gas_power", "fid", "operating"],
    ["smr.commit", "nuclear_smr", "project_agreement", "fid"], ["smr.complete", "nuclear_smr", "fid", "operating"],
    ["nuclear.complete", "nuclear", "fid_construction_start", "operating"], ["lng.commit", "lng", "proposed", "fid"],
  ])("the chance %s is that of %s, %s to %s, with its range", (path, group, from, to) => {
    const [row] = select(facts, "stage_gates", { class: group, stage_from: from, stage_to: to });
    const parameter = PARAMETERS.find((one) => one.path === `pledge.${path}`)!;
    expect(at(`pledge.${path}`)).toBe(row!["value"]);
    expect("low" in parameter && [parameter.low, parameter.high]).toEqual([row!["low"], row!["high"]]);
  });

  test.each([["smr.commitYears", "nuclear_smr", "project_agreement"], ["gas.commitYears", "gas_power", "state_backed_selected"], ["gas.buildYears", "gas_power", "fid"], ["lng.commitYears", "lng", "proposed"], ["smr.buildYears", "nuclear_smr", "fid"]])(
    "the time %s is that of %s from %s", (path, group, from) => {
      expect(at(`pledge.${path}`)).toBe(select(facts, "stage_gates", { class: group, stage_from: from })[0]!["median_years"]);
    });

  /** Variance of a ratio that has one mean within its tail and another outside: the least that the published means allow. */
  test.each([["gas", "fossil_thermal_power"], ["pipeline", "pipelines"], ["plant", "mining"], ["port", "ports"], ["lng", "oil_and_gas"]])("the spread of %s is that of the two means of %s", (name, group) => {
    const [row] = select(facts, "overruns", { dataset: "flyvbjerg_gardner_2023", class: group });
    const [share, above, below, mean] = ["tail_share_pct", "tail_mean_pct", "body_mean_pct", "value"].map((column) => Number(row![column]) / 100) as [number, number, number, number];
    const variance = share * (1 - share) * (above - below) ** 2;
    expect(at(`pledge.${name}.spread`)).toBeCloseTo(Math.sqrt(Math.log(1 + variance / (1 + mean) ** 2)), 1.9);
  });

  test("a build of two reactors of four is a half, and two of thirty-one the odds of an application", () => {
    expect(at("pledge.nuclear.complete")).toBe(2 / 4);
    const [row] = select(facts, "stage_gates", { class: "nuclear", stage_from: "licence_application" });
    expect(at("pledge.nuclear.commit") * at("pledge.nuclear.complete")).toBeGreaterThan(Number(row!["low"]));
    expect(at("pledge.nuclear.commit") * at("pledge.nuclear.complete")).toBeLessThan(Number(row!["high"]));
  });
});
