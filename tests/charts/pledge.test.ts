import { describe, expect, test } from "vitest";
import { d14PledgeFunnel, d15PledgeRisk, d18PledgeFan, type Chart } from "../../src/charts/index.ts";
import { DEADLINE } from "../../src/pledge/index.ts";
import { plotSvg, standaloneSvg } from "../../src/report/svg.ts";
import { runPledge } from "../../src/runner/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";
import { hindcastRows, ledgerRow, pledgeContext, pledgePart, pledgeRows, precedentsShown, projectRows, USUAL_QUESTION } from "../../src/study/index.ts";
import { facts } from "../pledge/fixtures.ts";
import { wellFormedness } from "../report/xml.ts";

const run = (scenario: string, set: string[] = [], until?: string) => runPledge(loadScenario(scenario, { set }), facts, { draws: 400, ...(until === undefined ? {} : { until }) });
const reference = run("pledge-reference");
const states = [reference, run("pledge-reference", ["pledge.tariff.regime=lapsed"])];
const hindcast = run("pledge-hindcast", [], "2026-05-01");
const part = pledgePart(states, hindcast, USUAL_QUESTION, pledgeContext(reference, "7f3a9c"));

describe("charts of the pledge", () => {
  test.each(part.charts.map((chart): [string, Chart] => [chart.id, chart]))("%s is well formed, says its scenario and draws the same bytes twice", (_id, chart) => {
    const svg = standaloneSvg(chart);
    expect(wellFormedness(svg)).toBe("well-formed");
    expect(`${svg} ${chart.title} ${chart.subtitle} ${chart.footer} ${chart.alt}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(chart.title).toMatch(/\d/);
    expect(chart.subtitle).toContain("Scenario: Pledge on its present course.");
    expect(standaloneSvg(chart)).toBe(svg);
    expect(plotSvg(chart, 372)).not.toBe(plotSvg(chart, 860));
  });

  test("the fan needs the day of the deadline", () => {
    const input = { rows: pledgeRows(reference).filter(({ date }) => date !== DEADLINE), start: "2025-10-28", deadline: DEADLINE, headline: 550, precedents: precedentsShown(facts) };
    expect(() => d18PledgeFan(input, pledgeContext(reference, "x"))).toThrow("D18: no disbursement at the deadline");
  });

  test("titles follow the rows", () => {
    const rows = projectRows(reference);
    const title = d15PledgeRisk({ by: DEADLINE, rows: rows.map((row) => ({ ...row, variance_share: row.project.startsWith("SoftBank") ? 0.91 : 0.01 })), regimes: ["cap15"], sales: 200 }, pledgeContext(reference, "x")).title;
    expect(title).toMatch(/^91% of the spread of what is paid by 19 January 2029 comes from SoftBank/);
    const ledgers = (["selected", "disbursed"] as const).map((ledger) => ledgerRow(reference, ledger, DEADLINE));
    const funnel = (chance: number) => d14PledgeFunnel({ by: DEADLINE, totals: [], ledgers, seen: [], exceedance: { disbursed: [{ amount: 0, chance: 1 }] }, ledger: "disbursed", atLeast: 300, chance }, pledgeContext(reference, "x")).title;
    expect(funnel(0)).toMatch(/^At least 300 billion dollars disbursed by 19 January 2029: none of 400 draws;/);
    expect(funnel(0.25)).toContain("25% of draws");
  });
});

test("the hindcast sets what happened beside what the list alone let one expect", () => {
  const rows = hindcastRows(hindcast);
  expect(rows.map(({ ledger, observed }) => [ledger, observed])).toEqual([["selected", 109], ["contracted", 2.2]]);
  for (const { p05, observed, p95, inside } of rows) expect(inside).toBe(p05! <= observed && observed <= p95!);
});

test("parts of the variance add to the whole, and expected payments to their mean", () => {
  const rows = projectRows(reference);
  expect(rows.reduce((sum, row) => sum + row.variance_share, 0)).toBeCloseTo(1, 9);
  const mean = reference.draws === 0 ? 0 : [...Array(reference.draws).keys()].reduce((sum, draw) => sum + reference.plan.projects.reduce((all, _, index) => all + reference.disbursed[draw * reference.plan.projects.length + index]!, 0), 0) / reference.draws;
  expect(rows.reduce((sum, row) => sum + row.expected_disbursed, 0)).toBeCloseTo(mean, 9);
});
