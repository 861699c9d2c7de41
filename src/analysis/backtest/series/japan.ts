import { arrivalsREO, dependence, yearSum } from "../../../measures/index.ts";
import { select } from "../../../facts/index.ts";
import type { BacktestSeries } from "../definition.ts";
import { baseOf, between, observation, observations } from "../observe.ts";
import { firmsStockREO, importsREO, partnerShare, shareOf } from "../readings.ts";

const PRINTED_SHARE = { reporter: "Japan", period: "year", metric: "share", unit: "% of tonnes" } as const;

/** Shares of Japan's customs tonnes by partner as printed; interpolated and undefined ones are no observations. */
const shares = (partner: string): BacktestSeries["observe"] => (facts) =>
  select(facts, "japan_imports", { ...PRINTED_SHARE, partner })
    .filter((row) => row["source_id"] !== "own_estimate" && row["definition"] !== "not defined" && Number(row["year"]) >= 2010)
    .map((row) => observation(Number(row["year"]), row))
    .sort((a, b) => a.year - b.year);

const japan = { economy: "Japan", element: "all" } as const;
const grossBase = { year: 2010, variable: "imports_gross", entity: "Japan" } as const;

/** Japan's trade, demand and stocks. */
export const JAPAN_SERIES: readonly BacktestSeries[] = [
  {
    ...japan, id: "japan-customs-share", subject: "origins", label: "Japan: share from China", unit: "% of tonnes",
    basis: "Customs tonnes of compounds and metals by country of last export, against the modelled share in oxide tonnes.",
    tolerance: { kind: "absolute", limit: 5, why: "Published shares of one year differ by up to 9 points with the definition (2024: 62.9 to 72)." },
    observe: shares("China"),
    read: (result, year) => dependence(result, "Japan", "customs", year) ?? 0,
  },
  {
    ...japan, id: "japan-malaysia-share", subject: "origins", label: "Japan: share from Malaysia", unit: "% of tonnes",
    basis: "As the share from China; Malaysia is the Lynas plant alone.",
    tolerance: { kind: "absolute", limit: 5, why: "The same as for the share from China." },
    observe: (facts) => {
      const base = select(facts, "japan_imports", { reporter: "Japan", year: 2012, period: "year", metric: "import", partner: "Malaysia" })[0]!;
      return [observation(2012, base), ...shares("Malaysia")(facts)];
    },
    read: (result, year) => partnerShare(result, "Japan", "Malaysia", year),
  },
  {
    ...japan, id: "japan-vietnam-share", subject: "origins", label: "Japan: share from Vietnam", unit: "% of tonnes",
    basis: "As the share from China; Vietnam makes metal from Chinese and other oxide.",
    tolerance: { kind: "absolute", limit: 5, why: "The same as for the share from China." },
    observe: shares("Vietnam"),
    read: (result, year) => partnerShare(result, "Japan", "Vietnam", year),
  },
  {
    ...japan, id: "japan-demand", subject: "volumes", label: "Japan: demand", unit: "t REO",
    basis: "Domestic demand by the industry association (rare earths put to use at home, without imported magnets), against modelled use without imported magnets.",
    tolerance: { kind: "percent", limit: 15, why: "Two printed series differ by up to 20% for 2010-2011, and the published one includes users' own stock changes." },
    given: (year) => (year < 2011 ? "demand of 2010 is where the replay starts" : null),
    observe: (facts) => observations(facts, "hindcast", { variable: "demand_REO", entity: "Japan" }).filter(between(2010, 2026)),
    read: (result, year) => yearSum(result.used, "Japan", year) - arrivalsREO(result, "Japan", year, "all", (chain) => chain.segment === "magnet"),
  },
  {
    ...japan, id: "japan-imports", subject: "volumes", label: "Japan: imports", unit: "t REO",
    basis: "Imports in oxide tonnes, against modelled arrivals of compounds and metals.",
    tolerance: { kind: "percent", limit: 15, why: "As for demand." },
    observe: (facts) => observations(facts, "hindcast", { variable: "imports_REO", entity: "Japan" }),
    read: (result, year) => importsREO(result, "Japan", year),
  },
  {
    ...japan, id: "japan-imports-gross", subject: "volumes", label: "Japan: gross imports", unit: "% of 2010",
    basis: "Gross customs tonnes relative to 2010, so that the unknown oxide content cancels, against modelled arrivals.",
    tolerance: { kind: "absolute", limit: 15, why: "The mix of carbonates, oxides and metals in a gross tonne shifts between years." },
    given: (year) => (year < 2011 ? "2010 is the base of the index" : null),
    observe: (facts) => observations(facts, "hindcast", { variable: "imports_gross", entity: "Japan" }, { divisor: baseOf(facts, "hindcast", grossBase) / 100 }).filter(between(2010, 2026)),
    read: (result, year) => shareOf(importsREO(result, "Japan", year), importsREO(result, "Japan", 2010)),
  },
  {
    ...japan, id: "japan-stock-drawdown", subject: "stop", label: "Japan: stocks run down in 2012", unit: "t REO",
    basis: "Our split of the fall of demand 2011-12 that was destocking, against the fall of firms' modelled stocks over 2012.",
    tolerance: { kind: "absolute", limit: 2000, why: "The estimate runs from 1,000 to 5,000 t." },
    observe: (facts) => observations(facts, "hindcast", { variable: "stock_drawdown", entity: "Japan" }),
    read: (result, year) => firmsStockREO(result, "Japan", year - 1) - firmsStockREO(result, "Japan", year),
  },
];
