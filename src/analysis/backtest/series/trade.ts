import { arrivalsREO } from "../../../measures/index.ts";
import { select } from "../../../facts/index.ts";
import type { BacktestSeries } from "../definition.ts";
import { baseOf, between, observation, observations } from "../observe.ts";
import { chinaExportsREO, crossesBorder, fromChinaREO, IMPORTING, monthOf, shareOf, yearMean } from "../readings.ts";

const isCompound = (chain: Parameters<typeof crossesBorder>[0]): boolean => chain.segment === "compound" && chain.customs !== null;

/** Chinese exports, by year and through the months of the 2010 stop, and the share that the United States buys from China. */
export const TRADE_SERIES: readonly BacktestSeries[] = [
  {
    id: "us-customs-share", subject: "origins", label: "United States: share from China", economy: "US", element: "all", unit: "% of tonnes",
    basis: "Imports for consumption of compounds (HTS 2846) from 18 partners, against modelled arrivals of compounds.",
    tolerance: { kind: "absolute", limit: 10, why: "The share moved by up to 23 points from one year to the next (2012-13), and resales by Japan and Europe count as theirs." },
    observe: (facts) => select(facts, "japan_imports", { reporter: "United States", period: "year", metric: "share", partner: "China", unit: "% of tonnes" })
      .map((row) => observation(Number(row["year"]), row)).filter(between(2010, 2026)).sort((a, b) => a.year - b.year),
    read: (result, year) => shareOf(arrivalsREO(result, "US", year, "all", (chain) => isCompound(chain) && chain.customs === "China"), arrivalsREO(result, "US", year, "all", isCompound)),
  },
  {
    id: "china-exports", subject: "volumes", label: "China: exports of compounds and metals", economy: "China", element: "all", unit: "% of 2010",
    basis: "Recorded exports in gross tonnes relative to 2010, against modelled flows that pass customs; smuggling is in neither.",
    tolerance: { kind: "absolute", limit: 20, why: "The mix in a gross tonne shifts, and smuggling (1.2 times recorded exports in 2011) moved in and out of the record." },
    given: (year) => (year < 2011 ? "2010 is the base of the index" : null),
    observe: (facts) => observations(facts, "quotas", { kind: "export_actual" }, { divisor: baseOf(facts, "quotas", { kind: "export_actual", year: 2010 }) / 100 }).filter(between(2010, 2026)),
    read: (result, year) => shareOf(chinaExportsREO(result, year), chinaExportsREO(result, 2010)),
  },
  {
    id: "china-exports-2010", subject: "stop", label: "China: exports during the stop of 2010", economy: "China", element: "all", unit: "% of the 2010 month",
    basis: "Recorded exports of a month relative to the mean month of 2010, against modelled shipments from Chinese ports.",
    tolerance: { kind: "absolute", limit: 30, why: "Accounts of the stop differ: exports of October 2010 are put at 400 to 830 t." },
    observe: (facts) => observations(facts, "hindcast", { variable: "china_exports_month", entity: "China" }, { time: "period", divisor: baseOf(facts, "quotas", { kind: "export_actual", year: 2010 }) / 1200 }),
    read: (result, year) => shareOf(fromChinaREO(result, IMPORTING, monthOf(year)), yearMean(2010, (month) => fromChinaREO(result, IMPORTING, month))),
  },
  {
    id: "japan-imports-2010", subject: "stop", label: "Japan: imports from China after the stop", economy: "Japan", element: "all", unit: "% of the 2010 month",
    basis: "Customs tonnes of a month relative to the mean month of 2010, against modelled arrivals from Chinese ports.",
    tolerance: { kind: "absolute", limit: 30, why: "Half of one month's ships fall into the next." },
    observe: (facts) => observations(facts, "hindcast", { variable: "imports_from_China_month", entity: "Japan" }, { time: "period", divisor: baseOf(facts, "hindcast", { variable: "imports_from_China", entity: "Japan", year: 2010 }) / 1200 }),
    read: (result, year) => shareOf(fromChinaREO(result, ["Japan"], monthOf(year)), yearMean(2010, (month) => fromChinaREO(result, ["Japan"], month))),
  },
];
