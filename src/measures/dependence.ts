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

/** t REO by element, from China and in all, under one definition. */
interface Tally { readonly china: Float64Array; readonly total: Float64Array }
const DIRECT = ["customs", "mined", "separated", "metal", "magnet", "traced"] as const;
type Direct = (typeof DIRECT)[number];

const crossesBorder = (chain: Chain): boolean => chain.segment !== "magnet" && chain.customs !== null;

/** Whether a definition counts a chain, and whether the chain is Chinese under it; `mined` is a share and is told apart by the caller. */
function verdict(definition: Direct, chain: Chain): boolean | null {
  const imported = chain.segment !== "recycled";
  switch (definition) {
    case "customs": return crossesBorder(chain) ? chain.customs === "China" : null;
    case "mined": return imported;
    case "separated": return imported && chain.separation === "China";
    case "metal": return chain.metal === null ? null : imported && chain.metal === "China";
    case "magnet": return chain.magnet === null ? null : imported && chain.magnet === "China";
    case "traced": return imported && [chain.separation, chain.metal, chain.magnet].includes("China");
  }
}

/** Every direct definition in one pass over an economy's arrivals of a year, because draws ask for all of them. */
function tallies(result: Result, economy: Economy, year: number): Readonly<Record<Direct, Tally>> {
  const y = year - FIRST_YEAR;
  const share = minedInChina(result, y);
  const out = Object.fromEntries(DIRECT.map((definition) => [definition, { china: new Float64Array(E), total: new Float64Array(E) }])) as Record<Direct, Tally>;
  for (const [k, chain] of chainsOf(result.chains, economy)) {
    const verdicts = DIRECT.map((definition) => verdict(definition, chain));
    for (let e = 0; e < E; e++) {
      const mass = result.arrivals[(y * CHAIN_COUNT + k) * E + e]! * OXIDE_FACTORS[e]!;
      if (mass <= 0) continue;
      for (let d = 0; d < DIRECT.length; d++) {
        if (verdicts[d] === null) continue;
        const tally = out[DIRECT[d]!];
        tally.total[e]! += mass;
        if (verdicts[d]) tally.china[e]! += DIRECT[d] === "mined" ? (chain.pool < 0 ? 0 : mass * share[chain.pool * E + e]!) : mass;
      }
    }
  }
  return out;
}

const known = new WeakMap<Result, Map<string, Readonly<Record<Direct, Tally>>>>();

function talliesOf(result: Result, economy: Economy, year: number): Readonly<Record<Direct, Tally>> {
  let own = known.get(result);
  if (!own) known.set(result, (own = new Map()));
  const key = `${economy}${year}`;
  let found = own.get(key);
  if (!found) own.set(key, (found = tallies(result, economy, year)));
  return found;
}

/** China's share in percent over the chosen elements, each weighed; null when nothing arrived. */
function percent({ china, total }: Tally, elements: readonly number[], weight: (e: number) => number = () => 1): number | null {
  let [part, whole] = [0, 0];
  for (const e of elements) {
    part += china[e]! * weight(e);
    whole += total[e]! * weight(e);
  }
  return whole > NOTHING ? (100 * part) / whole : null;
}
/** Tonnes that are the rounding of a sum. */
const NOTHING = 1e-12;

/**
 * Dependence on China in percent of one year's arrivals, by definition id; `null` when nothing arrived. Stocks are never in it:
 * a stock buys time, not independence. Masses are weighed in t REO.
 *
 * customs: country of last export of compounds and metals. customs-value: the same by value. mined, separated, metal, magnet:
 * where the stage took place (metal: own magnet makers' metal; magnet: all magnets used). traced: any Chinese stage.
 * worst-stage: the highest of the four stages. Recycled tonnes count as domestic.
 */
export function dependence(result: Result, economy: Economy, definition: Definition, year: number, element: ElementChoice = "all"): number | null {
  const own = talliesOf(result, economy, year);
  const elements = elementsOf(element);
  if (definition === "customs-value") {
    return percent(own.customs, elements, (e) => yearPrice(result, year - FIRST_YEAR, e));
  }
  if (definition === "worst-stage") {
    return Math.max(...(["mined", "separated", "metal", "magnet"] as const).map((stage) => percent(own[stage], elements) ?? 0));
  }
  return percent(own[definition], elements);
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
  const y = year - FIRST_YEAR;
  let sum = 0;
  for (const [k, chain] of chainsOf(result.chains, economy)) {
    if (counts(chain)) for (const e of elementsOf(element)) sum += Math.max(0, result.arrivals[(y * CHAIN_COUNT + k) * E + e]!) * OXIDE_FACTORS[e]!;
  }
  return sum;
}
