import { select, type Facts } from "../../../facts/index.ts";
import type { BacktestSeries, Observation } from "../definition.ts";
import { baseOf, observations, timeOf } from "../observe.ts";
import { IMPORTING, magnetsFromChina, monthOf, shareOf, yearMean } from "../readings.ts";

const ITEM = { item: "NdFeB_magnets" } as const;
const after = (period: string) => (point: Observation): boolean => point.year >= timeOf(period) - 1e-9;
const months = (facts: Facts, destination: string, divisor: number): Observation[] =>
  observations(facts, "export_volumes", { ...ITEM, destination }, { time: "period", divisor }).filter(({ year }) => !Number.isInteger(year)).filter(after("2025-04"));

/** Mean of the two months before 2025 for which Japan's purchases are known. */
const japanBefore = (facts: Facts): number => {
  const known = select(facts, "japan_magnets", { series: "china_exports_magnets_to_japan_month" }).filter((row) => String(row["year"]).startsWith("2024-"));
  return known.reduce((sum, row) => sum + Number(row["value"]), 0) / known.length;
};
const quarter = (read: (month: number) => number): number => [0, 1, 2].reduce((sum, m) => sum + read(monthOf(2025) + m), 0) / 3;
const twoMonths = (read: (month: number) => number): number => (read(monthOf(2025) - 2) + read(monthOf(2025) - 1)) / 2;

const DEPTH = "the depth of the licence months was set to these very figures";
const SHIPS = { kind: "absolute", limit: 25, why: "Months in which licences were handed out in batches swing by a fifth; a monthly model cannot place them." } as const;

/** Chinese magnet exports through the licensing of April 2025. Each is read relative to its own level before it. */
export const MAGNET_SERIES: readonly BacktestSeries[] = [
  {
    id: "magnets-world", subject: "magnets", label: "China: magnet exports", economy: "China", element: "all", unit: "% of Q1 2025",
    basis: "Exports of magnets of a month relative to the mean month of the first quarter of 2025, on both sides.",
    tolerance: SHIPS,
    given: (year) => (year < 2025.49 ? DEPTH : null),
    observe: (facts) => months(facts, "world", baseOf(facts, "export_volumes", { ...ITEM, destination: "world", period: "2025-Q1" }) / 300),
    read: (result, year) => shareOf(magnetsFromChina(result, IMPORTING, monthOf(year)), quarter((month) => magnetsFromChina(result, IMPORTING, month))),
  },
  {
    id: "magnets-japan", subject: "magnets", label: "China: magnet exports to Japan", economy: "Japan", element: "all", unit: "% of late 2024",
    basis: "Exports of magnets to Japan of a month relative to the mean of November and December 2024, on both sides.",
    tolerance: SHIPS,
    observe: (facts) => months(facts, "Japan", japanBefore(facts) / 100),
    read: (result, year) => shareOf(magnetsFromChina(result, ["Japan"], monthOf(year)), twoMonths((month) => magnetsFromChina(result, ["Japan"], month))),
  },
  {
    id: "magnets-us", subject: "magnets", label: "China: magnet exports to the United States", economy: "US", element: "all", unit: "% of 2024",
    basis: "Exports of magnets to the United States of a month relative to the mean month of 2024, on both sides.",
    tolerance: SHIPS,
    observe: (facts) => months(facts, "US", baseOf(facts, "export_volumes", { ...ITEM, destination: "US", period: "2024" }) / 1200),
    read: (result, year) => shareOf(magnetsFromChina(result, ["US"], monthOf(year)), yearMean(2024, (month) => magnetsFromChina(result, ["US"], month))),
  },
];
