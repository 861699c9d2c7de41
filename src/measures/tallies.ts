import { FIRST_YEAR, LAST_YEAR, oxideOf, type Economy } from "../domain/index.ts";
import { cells, CHAIN_COUNT, E, P, type Chain, type DrawResult } from "../minerals/index.ts";

/** Definitions that are sums over chains, in the order of their tallies. */
const DIRECT = ["customs", "mined", "separated", "metal", "magnet", "traced"] as const;
export type Direct = (typeof DIRECT)[number];
/** First place of a definition's tally: t REO by element from China, then in all. */
export const TALLY = Object.fromEntries(DIRECT.map((definition, d) => [definition, d * 2 * E])) as Readonly<Record<Direct, number>>;

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

/** What a definition does with a chain's tonnes: leave them out, count them, count them as Chinese, or as far as they were mined in China. */
const COUNT = { out: 0, elsewhere: 1, china: 2, minedShare: 3 } as const;

function countOf(definition: Direct, chain: Chain): number {
  const chinese = verdict(definition, chain);
  if (chinese === null) return COUNT.out;
  if (!chinese || (definition === "mined" && chain.pool < 0)) return COUNT.elsewhere;
  return definition === "mined" ? COUNT.minedShare : COUNT.china;
}

/** A chain with its place in the arrays and how each definition counts it. */
export interface Placed { readonly place: number; readonly chain: Chain; readonly counts: Uint8Array }

const byEconomy = new WeakMap<readonly Chain[], Map<Economy, readonly Placed[]>>();

/** Chains of one economy. Runs share one list of chains, so this is found once. */
export function chainsOf(chains: readonly Chain[], economy: Economy): readonly Placed[] {
  let known = byEconomy.get(chains);
  if (!known) byEconomy.set(chains, (known = new Map()));
  let own = known.get(economy);
  if (!own) {
    const all = chains.map((chain, place) => ({ place, chain, counts: Uint8Array.from(DIRECT, (definition) => countOf(definition, chain)) }));
    known.set(economy, (own = all.filter(({ chain }) => chain.economy === economy)));
  }
  return own;
}

/** Share of each separation pool's oxide that was mined in China, [pool][element] in one year. */
function minedInChina({ mined, miningCountries }: DrawResult, y: number): Float64Array {
  const width = miningCountries.length;
  const china = miningCountries.indexOf("China");
  const share = cells(P * E);
  const total = cells(E);
  for (let p = 0; p < P; p++) {
    const pool = (y * P + p) * width * E;
    total.fill(0);
    for (let c = 0; c < width; c++) for (let e = 0; e < E; e++) total[e]! += mined[pool + c * E + e]!;
    for (let e = 0; e < E; e++) share[p * E + e] = total[e]! > 0 ? mined[pool + china * E + e]! / total[e]! : 0;
  }
  return share;
}

/** Price of each element in a year, USD per kg oxide, for value weights: the mean of the months' volume-weighted prices. */
function meanPrices(result: DrawResult, y: number): Float64Array {
  const prices = cells(E);
  for (let t = y * 12; t < y * 12 + 12; t++) for (let e = 0; e < E; e++) prices[e]! += result.priceMean[t * E + e]!;
  for (let e = 0; e < E; e++) prices[e]! /= 12;
  return prices;
}

/** Every direct definition in one pass over an economy's arrivals of a year, because draws ask for all of them. */
function tally(result: DrawResult, economy: Economy, y: number, minedShare: Float64Array): Float64Array {
  const sums = cells(DIRECT.length * 2 * E);
  const { arrivals } = result;
  for (const { place, chain, counts } of chainsOf(result.chains, economy)) {
    const from = (y * CHAIN_COUNT + place) * E;
    for (let e = 0; e < E; e++) {
      const mass = oxideOf(arrivals[from + e]!, e);
      if (!(mass > 0)) continue;
      for (let d = 0; d < counts.length; d++) {
        const count = counts[d]!;
        if (count === COUNT.out) continue;
        const at = d * 2 * E + e;
        sums[at + E]! += mass;
        if (count > COUNT.elsewhere) sums[at]! += count === COUNT.china ? mass : mass * minedShare[chain.pool * E + e]!;
      }
    }
  }
  return sums;
}

/** A year of a run as the definitions see it: an economy's tallies and the prices to weigh them by, USD per kg oxide by element. */
export interface YearRead { readonly sums: Float64Array; readonly prices: Float64Array }
interface KnownYear { readonly minedShare: Float64Array; readonly prices: Float64Array; readonly read: Map<Economy, YearRead> }
const known = new WeakMap<DrawResult, (KnownYear | undefined)[]>();

function knownYear(result: DrawResult, y: number): KnownYear {
  let years = known.get(result);
  if (!years) known.set(result, (years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, () => undefined)));
  return (years[y] ??= { minedShare: minedInChina(result, y), prices: meanPrices(result, y), read: new Map() });
}

/** An economy's year, read when first asked for. */
export function yearRead(result: DrawResult, economy: Economy, year: number): YearRead {
  const y = year - FIRST_YEAR;
  const { minedShare, prices, read } = knownYear(result, y);
  let found = read.get(economy);
  if (!found) read.set(economy, (found = { sums: tally(result, economy, y, minedShare), prices }));
  return found;
}
