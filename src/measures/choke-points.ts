import { ECONOMIES, ELEMENTS, FIRST_YEAR, STAGES, type Economy, type Element, type Stage } from "../domain/index.ts";
import { CHAIN_COUNT, E, type DrawResult } from "../minerals/index.ts";
import { dependenceIn } from "./dependence.ts";
import type { ChokepointRow } from "./rows.ts";
import { chainsOf, yearRead } from "./tallies.ts";
import { yearNeed } from "./year-need.ts";

const STAGE_DEFINITION = { mining: "mined", separation: "separated", metal: "metal", magnet: "magnet" } as const;
const MAGNET_ONLY: ReadonlySet<Element> = new Set(["Pr", "Nd", "Tb", "Dy", "Sm", "Gd"]);

/** Share of each pool's oxide of an element that each country dug in a year, for those pools that hold any. */
function minedShares({ mined, miningCountries, pools }: DrawResult, e: number, y: number): readonly (Float64Array | null)[] {
  const width = miningCountries.length;
  return pools.map((_, p) => {
    const shares = Float64Array.from({ length: width }, (__, c) => mined[((y * pools.length + p) * width + c) * E + e]!);
    const pool = shares.reduce((sum, mass) => sum + mass, 0);
    return pool > 0 ? shares.map((mass) => mass / pool) : null;
  });
}

/** t element that the economy takes through one stage in a year, from China and from elsewhere, with the largest other place. */
function through(result: DrawResult, economy: Economy, stage: Stage, e: number, year: number) {
  const y = year - FIRST_YEAR;
  const places = new Map<string, number>();
  let total = 0;
  const shares = stage === "mining" ? minedShares(result, e, y) : [];
  for (const { place: k, chain } of chainsOf(result.chains, economy)) {
    const mass = result.arrivals[(y * CHAIN_COUNT + k) * E + e]!;
    if (mass <= 0) continue;
    const place = stage === "separation" ? chain.separation : stage === "metal" ? chain.metal : stage === "magnet" ? chain.magnet : "mine";
    if (place === null) continue;
    total += mass;
    if (stage !== "mining" || chain.pool < 0) {
      const name = chain.segment === "recycled" ? `recycling in ${economy}` : place;
      places.set(name, (places.get(name) ?? 0) + mass);
      continue;
    }
    shares[chain.pool]?.forEach((share, c) => {
      if (share > 0) places.set(result.miningCountries[c]!, (places.get(result.miningCountries[c]!) ?? 0) + mass * share);
    });
  }
  return { places, total };
}

/**
 * Choke points of one economy in one year (M6): China's share by stage and element, the share of need that is met by what does not
 * pass China at that stage, the largest other place and what is left without it. Need is the year's use plus shortage. Oxide separated
 * outside China that now goes to Chinese buyers or stays unsold counts as far as importers, in proportion to what they lack, could take it.
 */
export function chokePoints(result: DrawResult, economy: Economy, year: number, elements: readonly Element[] = ELEMENTS): ChokepointRow[] {
  const rows: ChokepointRow[] = [];
  const read = yearRead(result, economy, year);
  for (const element of elements) {
    const e = ELEMENTS.indexOf(element);
    const spare = spareFor(result, economy, year, e);
    for (const stage of STAGES) {
      if ((stage === "metal" || stage === "magnet") && !MAGNET_ONLY.has(element)) continue;
      const china = dependenceIn(read, STAGE_DEFINITION[stage], element);
      if (china === null) continue;
      const { places, total } = through(result, economy, stage, e, year);
      const early = stage === "mining" || stage === "separation";
      const need = early ? yearNeed(result, economy, year, e) : total;
      const outside = [...places].filter(([name]) => name !== "China").sort((a, b) => b[1] - a[1]);
      const taken = outside.reduce((sum, [, mass]) => sum + mass, 0);
      const outsideTotal = taken + (early ? spare : 0);
      const largest = outside[0];
      rows.push({
        economy, stage, element, year, china_share: china,
        n1_cover: need > 0 ? Math.min(100, (100 * outsideTotal) / need) : 100,
        largest_plant: largest?.[0] ?? "none",
        n1_plant_cover: need > 0 ? Math.min(100, (100 * (total - (largest?.[1] ?? 0))) / need) : 100,
        grade: stage === "mining" ? "B" : "C",
      });
    }
  }
  return rows;
}

const IMPORTING = ECONOMIES.filter((name) => name !== "China");

/** t element of outside oxide without a taker outside China that would fall to the economy if China sent nothing. */
function spareFor(result: DrawResult, economy: Economy, year: number, e: number): number {
  const lack = (name: Economy): number => {
    let outside = 0;
    for (const { place, chain } of chainsOf(result.chains, name)) if (chain.separation !== "China") outside += result.arrivals[((year - FIRST_YEAR) * CHAIN_COUNT + place) * E + e]!;
    return Math.max(0, yearNeed(result, name, year, e) - outside);
  };
  const all = IMPORTING.reduce((sum, name) => sum + lack(name), 0);
  const own = lack(economy);
  return all > 0 ? Math.min(own, (result.spare[(year - FIRST_YEAR) * E + e]! * own) / all) : 0;
}
