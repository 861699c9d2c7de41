import { ECONOMIES, ELEMENTS, FIRST_YEAR, OXIDE_FACTORS, type Economy } from "../domain/index.ts";
import { CHAIN_COUNT, E, P, T, type Chain, type Result } from "../minerals/index.ts";
import type { Definition } from "./rows.ts";

/** An element by name, or all of them together (weighted in t REO). */
export type ElementChoice = (typeof ELEMENTS)[number] | "all";

const EVERY: readonly number[] = ELEMENTS.map((_, e) => e);
const elementsOf = (choice: ElementChoice): readonly number[] => (choice === "all" ? EVERY : [ELEMENTS.indexOf(choice)]);

/** Share of each separation pool's oxide that was mined in China, [pool][element] in one year. */
function minedInChina(result: Result, y: number): Float64Array {
  const width = result.miningCountries.length;
  const china = result.miningCountries.indexOf("China");
  const share = new Float64Array(P * E);
  for (let p = 0; p < P; p++) {
    for (let e = 0; e < E; e++) {
      let total = 0;
      for (let c = 0; c < width; c++) total += result.mined[((y * P + p) * width + c) * E + e]!;
      share[p * E + e] = total > 0 ? result.mined[((y * P + p) * width + china) * E + e]! / total : 0;
    }
  }
  return share;
}

/** Price of an element in a year, USD per kg oxide, for value weights: the mean of the months' volume-weighted prices. */
function yearPrice(result: Result, y: number, e: number): number {
  let sum = 0;
  for (let m = 0; m < 12; m++) sum += result.priceMean[(y * 12 + m) * E + e]!;
  return sum / 12;
}

const byEconomy = new WeakMap<readonly Chain[], Map<Economy, readonly (readonly [number, Chain])[]>>();

/** Chains of one economy with their places in the arrays. */
function chainsOf(chains: readonly Chain[], economy: Economy): readonly (readonly [number, Chain])[] {
  let known = byEconomy.get(chains);
  if (!known) byEconomy.set(chains, (known = new Map()));
  let own = known.get(economy);
  if (!own) known.set(economy, (own = chains.map((chain, k) => [k, chain] as const).filter(([, chain]) => chain.economy === economy)));
  return own;
}

interface Tally { china: number; total: number }
type Member = (chain: Chain) => boolean;
const crossesBorder: Member = (chain) => chain.segment !== "magnet" && chain.customs !== null;
const isDomestic: Member = (chain) => chain.segment === "recycled";

function tally(
  result: Result, economy: Economy, year: number, choice: ElementChoice, counts: Member, chinese: (chain: Chain, e: number) => number, weight: (e: number) => number,
): Tally {
  const y = year - FIRST_YEAR;
  const out = { china: 0, total: 0 };
  const elements = elementsOf(choice);
  for (const [k, chain] of chainsOf(result.chains, economy)) {
    if (!counts(chain)) continue;
    for (const e of elements) {
      const mass = result.arrivals[(y * CHAIN_COUNT + k) * E + e]! * weight(e);
      if (mass <= 0) continue;
      out.total += mass;
      out.china += mass * chinese(chain, e);
    }
  }
  return out;
}

const percent = ({ china, total }: Tally): number | null => (total > 1e-12 ? (100 * china) / total : null);
const flag = (test: Member) => (chain: Chain): number => (test(chain) ? 1 : 0);

/**
 * Dependence on China in percent of one year's arrivals, by definition id; `null` when nothing arrived. Stocks are never in it:
 * a stock buys time, not independence. Masses are weighed in t REO.
 *
 * customs: country of last export of compounds and metals. customs-value: the same by value. mined, separated, metal, magnet:
 * where the stage took place (metal: own magnet makers' metal; magnet: all magnets used). traced: any Chinese stage.
 * worst-stage: the highest of the four stages. Recycled tonnes count as domestic.
 */
export function dependence(result: Result, economy: Economy, definition: Definition, year: number, element: ElementChoice = "all"): number | null {
  const y = year - FIRST_YEAR;
  const oxide = (e: number) => OXIDE_FACTORS[e]!;
  switch (definition) {
    case "customs":
      return percent(tally(result, economy, year, element, crossesBorder, flag((chain) => chain.customs === "China"), oxide));
    case "customs-value":
      return percent(tally(result, economy, year, element, crossesBorder, flag((chain) => chain.customs === "China"), (e) => OXIDE_FACTORS[e]! * yearPrice(result, y, e)));
    case "mined": {
      const share = minedInChina(result, y);
      return percent(tally(result, economy, year, element, () => true, (chain, e) => (chain.pool < 0 ? 0 : share[chain.pool * E + e]!), oxide));
    }
    case "separated":
      return percent(tally(result, economy, year, element, () => true, flag((chain) => !isDomestic(chain) && chain.separation === "China"), oxide));
    case "metal":
      return percent(tally(result, economy, year, element, (chain) => chain.metal !== null, flag((chain) => !isDomestic(chain) && chain.metal === "China"), oxide));
    case "magnet":
      return percent(tally(result, economy, year, element, (chain) => chain.magnet !== null, flag((chain) => !isDomestic(chain) && chain.magnet === "China"), oxide));
    case "traced":
      return percent(tally(result, economy, year, element, () => true, flag((chain) => !isDomestic(chain) && [chain.separation, chain.metal, chain.magnet].includes("China")), oxide));
    case "worst-stage": {
      const stages = (["mined", "separated", "metal", "magnet"] as const).map((stage) => dependence(result, economy, stage, year, element) ?? 0);
      return stages.length > 0 ? Math.max(...stages) : null;
    }
  }
}

/** Index of an economy in the result's arrays. */
export const economyIndex = (economy: Economy): number => ECONOMIES.indexOf(economy);

/** Sum of a [month][economy][element] array over a year, t REO over the chosen elements. */
export function yearSum(values: Float64Array, economy: Economy, year: number, element: ElementChoice = "all"): number {
  const j = economyIndex(economy);
  let sum = 0;
  for (let m = 0; m < 12; m++) {
    const t = (year - FIRST_YEAR) * 12 + m;
    if (t >= 0 && t < T) for (const e of elementsOf(element)) sum += values[(t * ECONOMIES.length + j) * E + e]! * OXIDE_FACTORS[e]!;
  }
  return sum;
}

/** t REO arriving in a year over the chains that pass a test. */
export function arrivalsREO(result: Result, economy: Economy, year: number, element: ElementChoice, counts: (chain: Chain) => boolean): number {
  return tally(result, economy, year, element, counts, () => 1, (e) => OXIDE_FACTORS[e]!).total;
}
