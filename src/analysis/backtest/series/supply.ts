import { partsByYear, select, type Facts } from "../../../facts/index.ts";
import type { BacktestSeries, Observation } from "../definition.ts";
import { observation, observations } from "../observe.ts";
import { minedREO, separatedREO, shareOf } from "../readings.ts";

/** Quarters and half-years of one plant as a yearly rate, averaged over the year. */
const yearlyRates = (facts: Facts, entity: string, variable: string): Observation[] => partsByYear(select(facts, "demand_response", { entity, event: "ramp", variable })).map(([year, rows]) => {
  const parts = rows.map(({ row, share }) => observation(year, row, share));
  const mean = (pick: (part: Observation) => number) => parts.reduce((sum, part) => sum + pick(part), 0) / parts.length;
  return { ...parts[0]!, year, value: mean(({ value }) => value), low: mean(({ low }) => low), high: mean(({ high }) => high) };
});

const whole = (facts: Facts, where: Readonly<Record<string, string>>): Observation[] => observations(facts, "demand_response", where, { time: "date" });
const PLANT = { kind: "percent", limit: 30, why: "Single plants stop and start; the yearly figure of a quarter's rate alone is good to about a fifth." } as const;

/** Mines and plants. Chinese and minor mines are given to the replay; Mount Weld and Mountain Pass start from what was announced by 2011. */
export const SUPPLY_SERIES: readonly BacktestSeries[] = [
  {
    id: "china-mine-share", subject: "mining", label: "China: share of world mining", economy: "China", element: "all", unit: "% of REO",
    basis: "Recorded mine output of China over that of the world, on both sides.",
    tolerance: { kind: "absolute", limit: 5, why: "Unrecorded output is put at a tenth to a third of the quota." },
    given: () => "Chinese and minor mines follow their recorded output in the replay",
    observe: (facts) => {
      const world = new Map(select(facts, "mine_production", { country: "World" }).map((row) => [Number(row["year"]), Number(row["value"])]));
      return select(facts, "mine_production", { country: "China" }).map((row) => observation(Number(row["year"]), row, world.get(Number(row["year"]))! / 100)).sort((a, b) => a.year - b.year)
        .map((point) => ({ ...point, high: Math.min(100, point.high) }));
    },
    read: (result, year) => shareOf(minedREO(result, year, "China"), minedREO(result, year)),
  },
  ...([["Australia", "Australia", "Mount Weld"], ["US", "United States", "Mountain Pass and White Mesa"]] as const).map(([economy, country, mines]): BacktestSeries => ({
    id: `${economy.toLowerCase()}-mines`, subject: "mining", label: `${country}: mine output`, economy, element: "all", unit: "t REO",
    basis: `${mines}: the replay knows the start and size announced by 2011, the usual delay and ramp, and its own prices.`,
    tolerance: { kind: "percent", limit: 30, why: "One mine each; editions of one year differ by up to a factor of two (Australia 2024: 13,000 and 29,000 t)." },
    observe: (facts) => observations(facts, "mine_production", { country }).filter(({ value, year }) => value > 0 || year >= 2012),
    read: (result, year) => minedREO(result, year, economy),
  })),
  {
    id: "lynas-reo", subject: "mining", label: "Lynas: separated output", economy: "Australia", element: "all", unit: "t REO",
    basis: "Separated oxide of the Malaysian plant in calendar years; start of the line is known, feed and ramp are modelled.",
    tolerance: PLANT,
    observe: (facts) => observations(facts, "hindcast", { variable: "separated_output", entity: "Lynas" }),
    read: (result, year) => separatedREO(result, "Malaysia", year),
  },
  {
    id: "lynas-ndpr", subject: "mining", label: "Lynas: Nd and Pr oxide", economy: "Australia", element: "NdPr", unit: "t oxide",
    basis: "Quarters and half-years as a yearly rate, against the modelled year of the Malaysian plant.",
    tolerance: PLANT,
    observe: (facts) => yearlyRates(facts, "Lynas", "NdPr"),
    read: (result, year) => separatedREO(result, "Malaysia", year, ["Nd", "Pr"]),
  },
  {
    id: "mp-ndpr", subject: "mining", label: "Mountain Pass: Nd and Pr oxide", economy: "US", element: "NdPr", unit: "t oxide",
    basis: "Oxide separated at Mountain Pass, against modelled separation in the United States.",
    tolerance: PLANT,
    given: () => "start, size and route of the line are read from the project list, and its ramp set the usual ramp",
    observe: (facts) => whole(facts, { entity: "Mountain Pass", event: "ramp", variable: "NdPr_oxide" }).filter(({ year }) => Number.isInteger(year)),
    read: (result, year) => separatedREO(result, "US", year, ["Nd", "Pr"]),
  },
];
