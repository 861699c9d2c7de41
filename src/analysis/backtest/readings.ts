import { ECONOMIES, ELEMENTS, FIRST_YEAR, oxideOf, plus, tonnesMagnet, tonnesREO, type Economy, type TonnesMagnet, type TonnesREO } from "../../domain/index.ts";
import { arrivalsREO } from "../../measures/index.ts";
import { E, POOLS, type Chain, type DrawResult } from "../../minerals/index.ts";

const J = ECONOMIES.length;

/** Month of a point in time, months since January 2010. */
export const monthOf = (year: number): number => Math.round((year - FIRST_YEAR) * 12);

const importers: readonly Economy[] = ECONOMIES.filter((name) => name !== "China");

/** Percent of one total in its own unit. */
export const shareOf = <Mass extends number>(part: Mass, all: Mass): number => (all > 0 ? (100 * part) / all : 0);

export const crossesBorder = (chain: Chain): boolean => chain.segment !== "magnet" && chain.customs !== null;

/** Compounds and metals crossing an economy's border in a year, t REO. */
export const importsREO = (result: DrawResult, economy: Economy, year: number): TonnesREO => arrivalsREO(result, economy, year, "all", crossesBorder);

/** Percent of an economy's imports of compounds and metals that last left a country. */
export const partnerShare = (result: DrawResult, economy: Economy, partner: string, year: number): number =>
  shareOf(arrivalsREO(result, economy, year, "all", (chain) => crossesBorder(chain) && chain.customs === partner), importsREO(result, economy, year));

/** Chinese compounds and metals that all importers receive in a year, t REO; what leaks past a measure is not in customs figures. */
export const chinaExportsREO = (result: DrawResult, year: number): TonnesREO =>
  importers.reduce((sum, economy) => plus(sum, arrivalsREO(result, economy, year, "all", (chain) => chain.segment !== "magnet" && chain.pool === 0 && !chain.id.endsWith("/leak"))), tonnesREO(0));

/** Chinese compounds and metals arriving in one month, t REO. */
export function fromChinaREO(result: DrawResult, economies: readonly Economy[], month: number): TonnesREO {
  let sum = tonnesREO(0);
  for (const economy of economies) {
    const start = (month * J + ECONOMIES.indexOf(economy)) * E;
    for (let e = 0; e < E; e++) sum = plus(sum, oxideOf(result.fromChina[start + e]!, e));
  }
  return sum;
}
export const IMPORTING: readonly Economy[] = importers;

/** Mean over a year of a monthly reading. */
export function yearMean(year: number, read: (month: number) => number): number {
  let sum = 0;
  for (let m = 0; m < 12; m++) sum += read(monthOf(year) + m);
  return sum / 12;
}

/** Finished magnets arriving from China in one month, t. */
export const magnetsFromChina = (result: DrawResult, economies: readonly Economy[], month: number): TonnesMagnet =>
  economies.reduce((sum, economy) => plus(sum, result.magnetsFromChina[month * J + ECONOMIES.indexOf(economy)]!), tonnesMagnet(0));

/** Mine output of a country, or of the world, in a year, t REO. */
export const minedREO = (result: DrawResult, year: number, country?: string): TonnesREO =>
  tonnesREO(result.sources.reduce((sum, source) => sum + (source.stage === "mine" && (country === undefined || source.country === country) ? source.output[year - FIRST_YEAR]! : 0), 0));

/** Oxide leaving the separation plants of a place in a year, t, for some elements or all. */
export function separatedREO(result: DrawResult, pool: (typeof POOLS)[number], year: number, elements: readonly string[] = ELEMENTS): TonnesREO {
  const width = result.miningCountries.length;
  const start = ((year - FIRST_YEAR) * result.pools.length + result.pools.indexOf(pool)) * width;
  let sum = tonnesREO(0);
  for (let c = 0; c < width; c++) for (const name of elements) {
    const e = ELEMENTS.indexOf(name as never);
    sum = plus(sum, oxideOf(result.mined[(start + c) * E + e]!, e));
  }
  return sum;
}

/** Firms' stock at the end of a year, t REO. */
export function firmsStockREO(result: DrawResult, economy: Economy, year: number): TonnesREO {
  const start = ((monthOf(year) + 11) * J + ECONOMIES.indexOf(economy)) * E;
  let sum = tonnesREO(0);
  for (let e = 0; e < E; e++) sum = plus(sum, oxideOf(result.privateStock[start + e]!, e));
  return sum;
}

export const priceOutside = (result: DrawResult, element: string, month: number): number => result.priceOutside[month * E + ELEMENTS.indexOf(element as never)]!;
export const priceChina = (result: DrawResult, element: string, month: number): number => result.priceChina[month * E + ELEMENTS.indexOf(element as never)]!;
