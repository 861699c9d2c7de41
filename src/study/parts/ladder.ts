import { sample, type Measurement } from "../../analysis/index.ts";
import { d11Minamitorishima, type ChartContext, type ContributionRow, type RungRow } from "../../charts/index.ts";
import { said } from "../../words/index.ts";
import { percent, rangeText } from "../../charts/format.ts";
import { ELEMENTS, FIRST_YEAR, LAST_YEAR, oxideOf, plus, tonnesREO, yearOf, type Element, type Grade, type TonnesREO } from "../../domain/index.ts";
import { one as oneFact, select, type Facts, type Row } from "../../facts/index.ts";
import { yearSum, type ElementChoice, type Quantiles } from "../../measures/index.ts";
import { E, POOLS, type Result } from "../../minerals/index.ts";
import { tableOf } from "../../report/tables.ts";
import { monthAt, numberAt } from "../../scenario/index.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";

const SITE = "Minamitorishima";
/** The only mine that Japan has in the facts. */
const COUNTRY = "Japan";

/** Oxide dug in Japan, t REO in a year. */
function dug(result: Result, year: number, choice: ElementChoice): TonnesREO {
  const country = result.miningCountries.indexOf(COUNTRY);
  if (country < 0) return tonnesREO(0);
  const width = result.miningCountries.length;
  const elements = choice === "all" ? ELEMENTS.map((_, e) => e) : [ELEMENTS.indexOf(choice as Element)];
  let total = tonnesREO(0);
  POOLS.forEach((_, pool) => {
    for (const e of elements) total = plus(total, oxideOf(result.mined[(((year - FIRST_YEAR) * POOLS.length + pool) * width + country) * E + e]!, e));
  });
  return total;
}

/** Share of Japan's need that the site could meet in a year, %; it may pass 100 for a scarce element. */
const weight = (choice: ElementChoice, year: number): Measurement => ({
  name: `weight.${choice}@${year}`,
  read: (result) => {
    const need = yearSum(result.need, "Japan", year, choice);
    return need > 0 ? (100 * dug(result, year, choice)) / need : null;
  },
});

const known = new WeakMap<object, Map<string, Quantiles>>();

/** All years and elements of a case at once, because draws cost more than readings. */
function weightsOf({ run }: Case): Map<string, Quantiles> {
  const before = known.get(run);
  if (before) return before;
  const years = Array.from({ length: LAST_YEAR - 2024 }, (_, index) => 2025 + index);
  const read = new Map(sample(run, (["all", "Dy", "Y"] as const).flatMap((choice) => years.map((year) => weight(choice, year)))));
  known.set(run, read);
  return read;
}

/** "6.1% (3 to 12)" of what Japan needs of an element in a year; above 100 where output is more than that. */
export function weightText(one: Case, element: "all" | "Dy" | "Y", year: number): string {
  const { p05, p50, p95 } = weightsOf(one).get(weight(element, year).name)!;
  return p50 === null ? said({ en: "nothing", ja: "なし" }) : `${percent(p50)}${rangeText(p05, p95)}`;
}

const rung = (name: string, row: Row, unit = String(row["unit"]), notRareEarth = ""): RungRow => ({
  rung: name, value: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), unit, grade: row["grade"] as Grade, source_id: String(row["source_id"]), not_rare_earth: notRareEarth,
});

/** From what lies in the ground to what a year needs. */
function rungsOf(facts: Facts, { run }: Case): RungRow[] {
  const rows = select(facts, "figures_in_circulation", { quantity: SITE });
  const find = (unit: string, use: string): Row => rows.find((row) => row["unit"] === unit && row["use"] === use)!;
  const dysprosium = oneFact(facts, "deposit_composition", { deposit_key: "minamitorishima", element: "Dy" });
  const { parameters, resolved } = run.scenario;
  const capacity = numberAt(parameters, "minamitorishima.capacity");
  const spread = resolved.get("minamitorishima.capacity")!;
  const range = spread.distribution?.kind === "triangular" ? spread.distribution : { low: capacity, high: capacity };
  const demand = select(facts, "japan_imports", { reporter: "Japan", metric: "demand", partner: "all", year: 2024 })[0]!;
  return [
    rung("Manganese nodules", find("t nodules", "kept"), "t nodules", "nodules hold manganese, cobalt and nickel and are another find"),
    rung("Oxide in the mud", find("t REO", "taken")),
    rung("Japan's demand, 2024", demand, "t REO a year"),
    { rung: "Commercial output, if it comes", value: capacity, low: range.low, high: range.high, unit: "t REO a year", grade: spread.grade, source_id: spread.source, not_rare_earth: "" },
    rung("Trial flow, run all year", find("t REO a year", "taken")),
    { rung: "Dysprosium in commercial output", value: (capacity * dysprosium.value) / 100, low: (range.low * dysprosium.low) / 100, high: (range.high * dysprosium.high) / 100, unit: "t Dy oxide a year", grade: dysprosium.grade, source_id: dysprosium.source, not_rare_earth: "" },
  ];
}

/** Resource, trial, demand and what commercial output would meet if it came (D11). The first case holds the chance, the second goes ahead. */
export function ladderPart([weighed, certain]: readonly [Case, Case], year: number, context: ChartContext): ReportPart {
  const chance = numberAt(weighed.run.scenario.parameters, "minamitorishima.chance");
  const start = yearOf(monthAt(certain.run.scenario.parameters, "minamitorishima.start"));
  const contribution = [...weightsOf(certain)].filter(([name]) => name.startsWith("weight.all@")).map(([name, { p05, p25, p50, p75, p95 }]): ContributionRow => {
    const at = Number(name.split("@")[1]);
    return { year: at, p05, p25, p50, p75, p95, p_start: at >= start ? chance : 0 };
  });
  const rungs = rungsOf(certain.run.facts, certain);
  return {
    charts: [d11Minamitorishima({ rungs, contribution, year }, { ...context, scenario: certain.id, scenarioTitle: certain.short })],
    tables: [tableOf("minamitorishima", rungs), tableOf("minamitorishima_contribution", contribution)],
  };
}
