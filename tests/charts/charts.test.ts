import { describe, expect, test } from "vitest";
import {
  d01StockAfterShock, d03Backtest, d04DependenceByDefinition, d05Chokepoints, d06Dependence, d07Levers, d07SupplyByOrigin, d11Minamitorishima, d12CostCurve, d13LossBenchmarks,
} from "../../src/charts/index.ts";
import { plotSvg, standaloneSvg } from "../../src/report/svg.ts";
import { wellFormedness } from "../report/xml.ts";
import { allCharts } from "./all.ts";
import { backtest, chokepoints, context, contribution, definitions, dependence, levers, losses, observed, origins, paths, plants, rungs, runout, shock, single } from "./fixtures.ts";

const banded = allCharts();
const plain = allCharts(single, false);

describe.each([["with bands", banded], ["of a single run", plain]] as const)("charts %s", (_name, charts) => {
  test.each(charts.map((chart) => [chart.id, chart] as const))("%s is a well-formed file without holes", (_id, chart) => {
    const svg = standaloneSvg(chart);
    expect(wellFormedness(svg)).toBe("well-formed");
    expect(`${svg} ${chart.title} ${chart.subtitle} ${chart.footer} ${chart.alt}`).not.toMatch(/undefined|NaN|Infinity|\[object/);
    expect(svg).not.toMatch(/<style|<script|url\(#|\d{4}-\d{2}-\d{2}T/);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });
});

test.each(banded.map((chart, index) => [chart.id, index] as const))("%s draws the same rows to the same bytes, also at phone width", (_id, index) => {
  expect(standaloneSvg(allCharts()[index])).toBe(standaloneSvg(banded[index]));
  expect(plotSvg(allCharts()[index], 372)).toBe(plotSvg(banded[index], 372));
});

test.each(banded.map((chart) => [chart.id, chart] as const))("%s says its finding with a number, its scenario and where it comes from", (_id, chart) => {
  expect(chart.title).toMatch(/\d/);
  expect(chart.subtitle).toMatch(/Scenario: /);
  expect(chart.footer).toContain("Data 2026.11. Run 7f3a9c.");
  expect(chart.footer).toMatch(/Model result, not a forecast of events\.$/);
  expect(chart.alt.length).toBeGreaterThan(60);
});

const bandsIn = (svg: string): number => svg.match(/fill-opacity="0\.(14|26)"/g)?.length ?? 0;

test("a single run draws no band and says so", () => {
  const index = banded.findIndex((chart) => chart.id === "D06");
  expect(bandsIn(standaloneSvg(banded[index]))).toBeGreaterThan(1);
  expect(bandsIn(standaloneSvg(plain[index]))).toBe(0);
  expect(plain[index].footer).toContain("Single run at central values");
});

const leadTitle = (p50: number): string => d06Dependence({
  economy: "Japan", definition: "customs", element: "all", observed, reference: { id: "reference", title: "Reference" }, targets: [{ below: 30, year: 2035, probability: 0.12 }],
  rows: dependence().map((row) => (row.scenario === "comprehensive" && row.year === 2035 ? { ...row, p05: p50 - 5, p50, p95: p50 + 5 } : row)),
}, context).title;

/** Title of D01 when the stock lasts so many months longer without sharing. */
const titleWithout = (shift: number): string =>
  d01StockAfterShock({ economy: "Japan", paths: paths(), shock, floor: 30, runout: runout().map((row) => (row.sharing ? row : { ...row, p50: (row.p50 ?? 0) + shift })) }, context).title;

/** Title of D01 when the chosen cases never run out. */
const titleNever = (chosen: (sharing: boolean) => boolean, upTo = Number.POSITIVE_INFINITY): string =>
  d01StockAfterShock({ economy: "Japan", paths: paths(), shock, floor: null, runout: runout().filter(({ cover_days }) => cover_days <= upTo).map((row) => (chosen(row.sharing) ? { ...row, p05: null, p50: null, p95: null } : row)) }, context).title;

describe("titles follow the rows", () => {
  test("D06", () => {
    expect(leadTitle(37)).toBe("Comprehensive programme: Japan's dependence on China is 37% (32 to 42) in 2035, against 71% observed in 2024 and 66% in the reference");
    expect(leadTitle(61)).toContain("61% (56 to 66) in 2035");
  });

  test("D01 names the elements in the order in which they run out, their months and what sharing adds", () => {
    expect(titleWithout(0)).toBe("Dy runs out in May 2027 (March to June 2027), after 4 months, with a target of 60 days; Tb in June 2027 (April to July 2027); sharing adds 3 months");
    expect(titleWithout(2)).toContain("Dy runs out in July 2027");
  });

  test("D01 says when nothing runs out, and when only sharing prevents it", () => {
    expect(titleNever(() => true)).toBe("Dy and Tb: stocks do not run out, even with a target of only 60 days");
    expect(titleNever(() => true, 60)).toBe("Dy and Tb: stocks do not run out, with a target of 60 days");
    const rare = runout().map((row) => ({ ...row, p05: 3, p50: null, p95: null, share_never: 0.63 }));
    expect(d01StockAfterShock({ economy: "Japan", paths: paths(), shock, floor: null, runout: rare }, context).title).toMatch(/do not run out in most draws, even with a target of only 60 days; Dy runs out in 37% of draws \(in 5% by April 2027\)/);
    expect(titleNever((sharing) => sharing)).toContain("with sharing it does not run out");
  });

  test("D01 says that sharing adds nothing when both run out alike, and draws one line for both", () => {
    const [alonePaths, aloneRunout] = [paths().filter((row) => !row.sharing), runout().filter((row) => !row.sharing)];
    const twin = <T>(rows: readonly T[]): T[] => rows.flatMap((row) => [row, { ...row, sharing: true }]);
    const chart = d01StockAfterShock({ economy: "Japan", paths: twin(alonePaths), runout: twin(aloneRunout), shock, floor: 30 }, context);
    expect(chart.title).toMatch(/; allied sharing adds nothing$/);
    expect(standaloneSvg(chart)).toContain("with or without sharing");
    expect(standaloneSvg(chart)).not.toMatch(/stroke="#1fa06f"/);
    expect(standaloneSvg(d01StockAfterShock({ economy: "Japan", paths: paths(), runout: runout(), shock, floor: 30 }, context))).toMatch(/stroke="#1fa06f"/);
  });

  test("D01 prints the stock that the shock meets beside the target", () => {
    // The fixture holds cover / 30 + 1 months in the month before the shock: 3 and 7 months of 365/12 days.
    const svg = standaloneSvg(d01StockAfterShock({ economy: "Japan", paths: paths(), runout: runout().map((row) => ({ ...row, start_days: 91.25 })), shock, floor: 30 }, context));
    for (const words of ["target of 60 days", "starts with 91 days", "starts with 213 days", "(91 in stock when it starts)"]) expect(svg.replace(/\s+/g, " ")).toContain(words);
  });

  test("D03 counts held-out and fitted points apart", () => {
    expect(d03Backtest(backtest, context).title).toContain("10 of 12 held-out points (83%) and 8 of 11 fitted ones");
    expect(d03Backtest(backtest.map((row) => ({ ...row, inside: row.role === "held-out" })), context).title).toContain("12 of 12 held-out points (100%) and 0 of 11");
  });

  test("D04, D05, D07 and D13", () => {
    expect(d04DependenceByDefinition({ economy: "Japan", year: 2024, rows: definitions.slice(0, 3), claim: null }, context).title).toContain("69% to 80%");
    expect(d05Chokepoints(chokepoints.map((row) => ({ ...row, n1_cover: row.element === "Y" && row.stage === "metal" ? 7 : 120 })), context).title).toMatch(/1 of 37 cells; the weakest is yttrium .* 7% met$/);
    expect(d07SupplyByOrigin({ economy: "Japan", elements: ["Dy"], rows: origins(), recycled: [], year: 2040 }, context).title).toContain("31% (25 to 37) of dysprosium");
    expect(d07SupplyByOrigin({ economy: "Japan", elements: ["Dy"], rows: origins(false), recycled: [], year: 2040 }, context).title).toContain("31% of dysprosium");
    expect(d13LossBenchmarks({ economy: "Japan", rows: losses.map((row) => ({ ...row, loss_gdp_pct: row.loss_gdp_pct * 2 })), differences: [] }, context).title).toContain("cost Japan 0.28% (mild end) to 1.5% (hard end) of a year's GDP");
  });
});

const titleOfLevers = (rows: typeof levers): string => d07Levers({ rows, start: 66, reference: "Reference", draws: 24, outcome: "Dependence", unit: "%", step: "points" }, context).title;
const titleOfCurve = (stressed: number): string => d12CostCurve({ rows: plants, product: "NdPr oxide", unit: "USD/kg", year: 2027, price: 82, stressed, floor: 65, consumer: "" }, context).title;

test("D07 levers, D11 and D12 follow their rows too", () => {
  expect(titleOfLevers(levers)).toContain("Diversification of mines and separation: the largest part, -12 (-20 to -6.2) of the -24 points from Reference to ");
  expect(titleOfLevers(levers.map((row) => (row.lever === "Recycling" ? { ...row, contribution: -20 } : row)))).toMatch(/^Recycling: the largest part, -20/);
  expect(d11Minamitorishima({ rungs, contribution, year: 2035 }, context).title).toBe("16 million tonnes in the ground; 1.3% (0 to 3.8) of Japan's demand in 2035 if output comes; the chance that it does is put at 50%");
  expect(titleOfCurve(49)).toBe("At 49 USD/kg, 3 of 5 plants outside China (46% of capacity) do not earn their cash cost; a floor of 65 keeps 2 of them open");
  expect(titleOfCurve(60)).toContain("2 of 5 plants");
});

test("a chart without its rows is an error that names what is missing", () => {
  expect(() => d06Dependence({ economy: "Japan", definition: "traced", element: "all", observed, rows: dependence(), reference: null, targets: [{ below: 30, year: 2035, probability: null }] }, context))
    .toThrow("D06: no traced row of comprehensive for Japan, all in 2035");
  expect(() => d05Chokepoints([], context)).toThrow("D05");
  expect(() => d07SupplyByOrigin({ economy: "Japan", elements: ["Dy"], rows: origins(), recycled: [], year: 1999 }, context)).toThrow("1999");
});

test("text that means something in XML is kept as text", () => {
  const odd = definitions.map((row) => ({ ...row, label: `a < b & "c" ${row.label}` }));
  const svg = standaloneSvg(d04DependenceByDefinition({ economy: "Japan", year: 2024, rows: odd, claim: null }, context));
  expect(wellFormedness(svg)).toBe("well-formed");
  expect(svg).toContain("a &lt; b &amp;");
});
