import { ELEMENTS, FIRST_YEAR } from "../../domain/index.ts";
import { select, type Facts } from "../../facts/index.ts";
import { monthAt, numberAt, type Parameters } from "../../scenario/index.ts";
import { E, T, isReplay } from "../dimensions.ts";
import { perFacts } from "../per-facts.ts";
import { geometric, type Points } from "../series.ts";
import { cells } from "../cells.ts";

/** Chinese prices before any strategic answer, USD/kg oxide. */
export interface PricePlan {
  /** [month][element] */
  readonly china: Float64Array;
  /** Level that "dear" is measured against at the start of the run. */
  readonly start: Float64Array;
}

const PRODUCT: Readonly<Record<(typeof ELEMENTS)[number], string>> = {
  La: "La2O3", Ce: "CeO2", Pr: "Pr6O11", Nd: "Nd2O3", Sm: "Sm2O3", Eu: "Eu2O3", Gd: "Gd2O3", Tb: "Tb4O7", Dy: "Dy2O3", Y: "Y2O3", other: "",
};
const GRADE_ORDER = { A: 0, B: 1, C: 2 } as const;

/** Yearly averages with the best grade of each year, dated mid-year. */
function yearlyAverages(facts: Facts, product: string): Points {
  const best = new Map<number, { rank: number; value: number }>();
  for (const row of select(facts, "prices", { product })) {
    if (row["basis"] !== "annual_avg" || String(row["market"]).startsWith("Europe")) continue;
    const rank = GRADE_ORDER[row["grade"] as "A"] ?? 2;
    const year = Number(row["year"]);
    const known = best.get(year);
    if (!known || rank < known.rank) best.set(year, { rank, value: Number(row["value"]) });
  }
  return [...best].sort((a, b) => a[0] - b[0]).map(([year, { value }]) => [year + 0.5, value] as const);
}

/** Chinese domestic spots of the quota years, when printed FOB prices were export prices (value-added tax of 17% taken off). */
function domesticSpots(facts: Facts, product: string): Points {
  return select(facts, "prices", { product })
    .filter((row) => row["market"] === "China_domestic" && Number(row["year"]) <= 2013)
    .map((row) => {
      const [year, month] = String(row["period"]).split("-").map(Number) as [number, number];
      return [year + (month - 0.5) / 12, Number(row["value"]) / 1.17] as const;
    })
    .sort((a, b) => a[0] - b[0]);
}

/** Export prices of the first quarter of 2010: until the quota cut of July 2010 they were Chinese prices as well. */
const beforeTheCut = (facts: Facts, product: string): Points =>
  select(facts, "prices", { product, market: "FOB_China", year: 2010, period: "Q1" }).map((row) => [2010.125, Number(row["value"])] as const);

/** Known prices of one element on the Chinese side: up to spring 2010, domestic spots 2011-2013, averages from 2014. */
function knownPath(facts: Facts, product: string): Points {
  const averages = yearlyAverages(facts, product);
  const spots = domesticSpots(facts, product);
  const early = [...averages.filter(([at]) => at < 2010), ...beforeTheCut(facts, product)];
  return [...early, ...spots, ...averages.filter(([at]) => at > (spots.length === 0 ? 2013.9 : 2014))];
}

/** Middle of a month as a year. */
const middle = (t: number): number => FIRST_YEAR + (t + 0.5) / 12;

/** By element: known prices and the known path by month, at constant growth between the dates. */
const knownPrices = perFacts((facts) => ELEMENTS.map((element) => {
  const product = PRODUCT[element];
  const known = product === "" ? [] : knownPath(facts, product);
  return { known, path: Float64Array.from({ length: known.length > 0 ? T : 0 }, (_, t) => geometric(known, middle(t))) };
}));

/** Compiles Chinese prices: facts to the anchor, then a return to the long-run level at a half-life. A replay is told them throughout. */
export function planPrices(parameters: Parameters, facts: Facts, months = T): PricePlan {
  const anchor = monthAt(parameters, "clock.anchor");
  const toldUntil = isReplay(anchor) ? T : anchor;
  const halfLife = numberAt(parameters, "price.halfLife");
  const china = cells(T * E);
  const start = cells(E);
  const change = numberAt(parameters, "china.price.change");
  const changeFrom = monthAt(parameters, "china.price.from");
  const changeUntil = changeFrom + Math.round(numberAt(parameters, "china.price.months"));
  const left = cells(months);
  for (let t = 0; t < months; t++) left[t] = 0.5 ** ((t - anchor) / halfLife);
  knownPrices(facts).forEach(({ known, path }, e) => {
    const longRun = numberAt(parameters, `price.longRun.${ELEMENTS[e]!}`);
    const last = known.length > 0 ? geometric(known, FIRST_YEAR + anchor / 12) : longRun;
    const given = known.length > 0 ? toldUntil : 0;
    for (let t = 0; t < months; t++) {
      const price = t < given ? path[t]! : longRun * (last / longRun) ** left[t]!;
      china[t * E + e] = price * (t >= changeFrom && t < changeUntil ? 1 + change : 1);
    }
    start[e] = known.length > 0 ? geometric(known, FIRST_YEAR) : longRun;
  });
  return { china, start };
}
