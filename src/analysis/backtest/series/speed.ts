import { arrivalsREO, yearSum } from "../../../measures/index.ts";
import type { DrawResult } from "../../../minerals/index.ts";
import type { BacktestSeries } from "../definition.ts";
import { observations } from "../observe.ts";
import { IMPORTING, minedREO, monthOf, priceOutside, shareOf } from "../readings.ts";

const STOP = monthOf(2010 + 8 / 12);
const SEARCH_END = monthOf(2020);

/** Mean of the Nd and Dy price outside China, each relative to its level in August 2010. */
const dearness = (result: DrawResult, month: number): number =>
  (["Nd", "Dy"] as const).reduce((sum, element) => sum + priceOutside(result, element, month) / priceOutside(result, element, STOP - 1), 0) / 2;

function peakMonth(result: DrawResult): number {
  let best = STOP;
  for (let month = STOP; month < monthOf(2014); month++) if (dearness(result, month) > dearness(result, best)) best = month;
  return best;
}

/** Last month before prices stay below half of their peak's excess; the search ends with 2019. */
function calmMonth(result: DrawResult): number {
  const half = 1 + (dearness(result, peakMonth(result)) - 1) / 2;
  let month = SEARCH_END;
  while (month > STOP && dearness(result, month - 1) < half) month--;
  return month;
}

const needREO = (result: DrawResult, year: number): number => yearSum(result.need, "Japan", year) - arrivalsREO(result, "Japan", year, "all", (chain) => chain.segment === "magnet");
const YEARS_AFTER = [2011, 2012, 2013, 2014] as const;

const recycledShare = (result: DrawResult, year: number): number => shareOf(
  IMPORTING.reduce((sum, economy) => sum + arrivalsREO(result, economy, year, "all", (chain) => chain.segment === "recycled"), 0),
  IMPORTING.reduce((sum, economy) => sum + yearSum(result.used, economy, year), 0),
);
const outsideMines = (result: DrawResult, year: number): number => minedREO(result, year) - minedREO(result, year, "China");

const mark = (variable: string, entity?: string): BacktestSeries["observe"] => (facts) => observations(facts, "hindcast", entity === undefined ? { variable } : { variable, entity });

/** The outside price stands on the Chinese one, whose rise and fall of 2010-2013 the replay is told. */
const TOLD_PRICES = "the Chinese price, whose peak and fall it shares, is told";

/** How fast the world answered the shock of 2010. Dated by the middle of the span they describe. */
export const SPEED_SERIES: readonly BacktestSeries[] = [
  {
    id: "substitution-rate", subject: "volumes", label: "Fastest fall of need in a year", economy: "Japan", element: "all", unit: "% of demand a year",
    basis: "Sprecher et al.: up to a tenth of demand a year was substituted; against the largest yearly fall of Japan's modelled need (switching and thrift, before the answer to the month's price), 2010-2014.",
    tolerance: { kind: "absolute", limit: 5, why: "The source gives a ceiling, 5 to 10%." },
    observe: mark("substitution_rate_max"),
    read: (result) => Math.max(...YEARS_AFTER.map((year) => 100 * (1 - needREO(result, year) / needREO(result, year - 1)))),
  },
  {
    id: "outside-ramp", subject: "mining", label: "Mining outside China, yearly gain", economy: "world", element: "all", unit: "% of the market a year",
    basis: "Sprecher et al.: supply from outside China gained 4% of the market a year; against the yearly gain of mine output outside China, 2010-2014, in percent of world mine output of 2010.",
    tolerance: { kind: "absolute", limit: 2, why: "Half of the mark; the mine table itself gives 2 by this reading, so the source's market is a narrower one." },
    observe: mark("non_China_ramp_rate"),
    read: (result) => shareOf(outsideMines(result, 2014) - outsideMines(result, 2010), minedREO(result, 2010)) / 4,
  },
  {
    id: "recovery", subject: "prices", label: "Time to recover from 2010", economy: "world", element: "NdDy", unit: "years",
    basis: "Sprecher et al.: two years; against the time from September 2010 until the Nd and Dy price outside China stays below half of its peak's excess.",
    tolerance: { kind: "absolute", limit: 0.75, why: "The mark is given in half-years." },
    given: () => TOLD_PRICES,
    observe: mark("recovery_time"),
    read: (result) => (calmMonth(result) - STOP) / 12,
  },
  {
    id: "price-peak-lag", subject: "prices", label: "Stop of 2010 to the price peak", economy: "world", element: "NdDy", unit: "months",
    basis: "September 2010 to the peak of export prices in summer 2011, against the month of the highest Nd and Dy price outside China.",
    tolerance: { kind: "absolute", limit: 4, why: "Monthly peaks of Nd and Dy lie a month or two apart." },
    given: () => TOLD_PRICES,
    observe: mark("embargo_to_price_peak"),
    read: (result) => peakMonth(result) - STOP,
  },
  {
    id: "recycling-response", subject: "volumes", label: "Recycling added by 2014", economy: "world", element: "all", unit: "% of demand",
    basis: "Sprecher et al.: no appreciable response of recycling; against the gain of recycled oxide in use outside China, 2010-2014; a fall counts as none.",
    tolerance: { kind: "absolute", limit: 1, why: "The mark's upper end." },
    observe: mark("recycling_response"),
    read: (result) => Math.max(0, recycledShare(result, 2014) - recycledShare(result, 2010)),
  },
];
