import { select } from "../../../facts/index.ts";
import type { BacktestSeries } from "../definition.ts";
import { baseOf, between, observation, observations, timeOf } from "../observe.ts";
import { monthOf, priceChina, priceOutside, yearMean } from "../readings.ts";

const SIZE = { kind: "factor", limit: 3, why: "Only the order of magnitude is claimed: a factor of 3 either way counts as met." } as const;
const GAP = { kind: "factor", limit: 2, why: "Asking prices in thin markets; under 1% of the volume is paid at them." } as const;

const multiple = (element: "Nd" | "Dy"): BacktestSeries => ({
  id: `price-${element}`, subject: "prices", label: `Export price of ${element}`, economy: "world", element, unit: "x of 2009",
  basis: `Yearly mean FOB price of ${element} oxide over that of 2009, against the modelled price outside China over the same printed price of 2009.`,
  tolerance: SIZE,
  given: (year) => (year >= 2014 ? "printed averages from 2014 on are the Chinese prices that the replay is told" : null),
  observe: (facts) => observations(facts, "hindcast", { variable: `price_index_${element}_FOB`, entity: "world" }, { divisor: 100 }).filter(between(2010, 2026)),
  read: (result, year, facts) => yearMean(year, (month) => priceOutside(result, element, month)) /
    baseOf(facts, "prices", { year: 2009, period: "annual", product: `${element}2O3`, market: "FOB_China", basis: "annual_avg" }),
});

const gap = (element: "Nd" | "Dy" | "Tb", product: string): BacktestSeries => ({
  id: `price-gap-${element}`, subject: "prices", label: `${element}: outside over Chinese price`, economy: "world", element, unit: "x",
  basis: "European (2025) or export (2011) price over the Chinese domestic one, against the modelled ratio of that month.",
  tolerance: GAP,
  observe: (facts) => {
    const early = observations(facts, "hindcast", { variable: `FOB_over_China_domestic_${element}` }, { time: "period" });
    const late = select(facts, "prices", { product, market: "Europe_over_China" }).map((row) => observation(timeOf(String(row["period"])), row));
    return [...early, ...late].filter(({ year }) => year < 2026).sort((a, b) => a.year - b.year);
  },
  read: (result, year) => priceOutside(result, element, monthOf(year)) / priceChina(result, element, monthOf(year)),
});

/** Prices: the multiples of 2011 and the gap between the two tiers in 2025. */
export const PRICE_SERIES: readonly BacktestSeries[] = [
  multiple("Nd"), multiple("Dy"), gap("Nd", "NdPr_oxide"), gap("Dy", "Dy2O3"), gap("Tb", "Tb4O7"),
];
