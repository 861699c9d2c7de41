import { listed, percent, rangeText, twoFigures } from "../charts/format.ts";
import { FIRST_YEAR, LAST_YEAR } from "../domain/index.ts";
import { costs, dependenceName, runOutName } from "../measures/index.ts";
import type { ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import { numberAt } from "../scenario/index.ts";
import { neverLast, quantilesAt } from "./bands.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { SPOKEN_YEARS } from "./answers.ts";
import { gathered } from "./part.ts";
import { dependencePart } from "./parts/dependence.ts";
import { leverPart, type LeverSplit } from "./parts/levers.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { dependenceRows, shortElements } from "./rows.ts";
import { valuesOf } from "./values.ts";

/** One number of one scenario, with its range. */
export interface ComparisonRow {
  readonly scenario: string;
  readonly measure: string;
  readonly p05: number | null;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly unit: string;
}

const COSTS = { publicOutlay: "public outlay", privatePremium: "private premium", stockHolding: "stock holding" } as const;

/** Dependence, run-out and the three columns of cost, which are not added up: they fall on different people. */
export function comparisonRows(one: Case): ComparisonRow[] {
  const { id: scenario, run } = one;
  const dependence = SPOKEN_YEARS.map((year) => {
    const { p05, p50, p95 } = quantilesAt(run, dependenceName("customs", "Japan", "all", year));
    return { scenario, measure: `dependence, customs, Japan, ${year}`, p05, p50, p95, unit: "%" };
  });
  const runout = shortElements(one).filter((element) => run.outcomes.has(runOutName("Japan", element))).map((element) => {
    const { p05, p50, p95 } = neverLast(run, runOutName("Japan", element));
    return { scenario, measure: `run-out of ${element}, Japan`, p05, p50, p95, unit: "months from the shock" };
  });
  const cost = costs(run.result, "Japan", FIRST_YEAR, LAST_YEAR, numberAt(run.scenario.parameters, "cost.discount"));
  const columns = (Object.keys(COSTS) as (keyof typeof COSTS)[]).map((column) => (
    { scenario, measure: `${COSTS[column]}, Japan, ${FIRST_YEAR} to ${LAST_YEAR}, discounted`, p05: null, p50: cost[column], p95: null, unit: "million USD" }));
  return [...dependence, ...runout, ...columns];
}

const cellText = (row: ComparisonRow | undefined): string => {
  if (row === undefined) return "no shock";
  if (row.p50 === null) return "never";
  return `${row.unit === "%" ? percent(row.p50) : twoFigures(row.p50)}${rangeText(row.p05, row.p95)}`;
};

/** The comparison as people read it: a line a measure, a column a scenario. */
export function sideBySide(cases: readonly Case[]): Record<string, string>[] {
  const rows = cases.map((one) => comparisonRows(one));
  const measures = [...new Map(rows.flat().map((row) => [row.measure, row.unit]))];
  return measures.map(([measure, unit]) => ({
    measure, ...Object.fromEntries(cases.map(({ id }, index) => [id, cellText(rows[index].find((row) => row.measure === measure))])), unit,
  }));
}

/** Which lever does most, in a sentence; null when the two scenarios set the same. */
function leverSentence(lead: Case, against: Case, { parts }: LeverSplit, outcome: string): string | null {
  const levers = [...(parts.find((part) => part.outcome === outcome)?.levers ?? [])].sort((a, b) => Math.abs(b.central) - Math.abs(a.central));
  if (levers.length === 0) return null;
  const whole = levers.reduce((sum, { central }) => sum + central, 0);
  const named = levers.slice(0, 3).map(({ name, central }) => `${name} ${twoFigures(central)}`);
  return `Of the ${twoFigures(whole)} points between ${against.short} and ${lead.short}: ${listed(named)}${levers.length > 3 ? "; the rest less" : ""}.`;
}

/** Scenarios side by side; the last one named is what the first is held against, and what the levers of `split` lead from. */
export function comparisonStudy(cases: readonly Case[], split: LeverSplit, origin: Provenance): ReportInput {
  const [lead, ...others] = cases;
  const against = others.at(-1)!;
  const dependence = cases.flatMap(dependenceRows);
  const runId = reportId(lead, others, "compare");
  const year = SPOKEN_YEARS[1];
  const name = dependenceName("customs", "Japan", "all", year);
  const words = (one: Case): string => {
    const { p05, p50, p95 } = quantilesAt(one.run, name);
    return p50 === null ? "not known" : `${percent(p50)}${rangeText(p05, p95)}`;
  };
  const { charts, tables, checks } = gathered([
    dependencePart({ lead, reference: against, others: others.slice(0, -1), rows: dependence }, contextOf(lead, runId)),
    { charts: [], tables: [tableOf("comparison", cases.flatMap(comparisonRows))] },
    leverPart(lead, against, split, contextOf(lead, runId)),
  ]);
  return reportInput(lead, against, runId, {
    title: cases.map(({ short }) => short).join(" / "), question: "What differs between the scenarios?",
    answers: [
      ...cases.slice(0, 5).map((one) => `${one.short}: by customs tonnes, Japan's dependence on China is ${words(one)} in ${year}.`),
      leverSentence(lead, against, split, name),
    ].filter((text) => text !== null),
    values: valuesOf(lead),
    charts, tables, checks: [...lawsOf(cases, dependence), ...checks],
    warnings: [],
  }, origin);
}
