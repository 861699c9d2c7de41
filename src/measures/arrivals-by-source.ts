import { ELEMENTS, FIRST_YEAR, oxideOf, tonnesElement, type Economy, type Element } from "../domain/index.ts";
import { CHAIN_COUNT, E, P, type DrawResult } from "../minerals/index.ts";
import type { SupplyKind } from "./origin-groups.ts";
import { stockRelease } from "./stock-release.ts";
import { chainsOf } from "./tallies.ts";

export const RECYCLED_SOURCE = "end-of-life magnets";
export const STOCK_SOURCE = "stock release";

export interface Source { readonly source: string; readonly kind: SupplyKind }

/** Where a tonne can come from in a run: the countries of its mines, magnets at the end of their lives, stock. */
export const arrivalSources = ({ miningCountries }: Pick<DrawResult, "miningCountries">): readonly Source[] =>
  [...miningCountries.map((source): Source => ({ source, kind: "mined" })), { source: RECYCLED_SOURCE, kind: "recycled" }, { source: STOCK_SOURCE, kind: "stock" }];

const taken = new Float64Array(P);

/** What an economy takes in of an element in a year by source, in the order of `arrivalSources`, all chains together, t REO. A pool's oxide is of each country as far as that country dug it. */
export function arrivalsBySource(result: DrawResult, economy: Economy, element: Element, year: number): Float64Array {
  const { arrivals, mined, miningCountries: { length: width } } = result;
  const [e, y] = [ELEMENTS.indexOf(element), year - FIRST_YEAR];
  const out = new Float64Array(width + 2);
  taken.fill(0);
  let recycled = 0;
  for (const { place, chain } of chainsOf(result.chains, economy)) {
    const mass = arrivals[(y * CHAIN_COUNT + place) * E + e]!;
    if (chain.pool < 0) recycled += mass; else taken[chain.pool]! += mass;
  }
  for (let p = 0; p < P; p++) {
    if (taken[p]! <= 0) continue;
    const first = (y * P + p) * width;
    let pool = 0;
    for (let c = 0; c < width; c++) pool += mined[(first + c) * E + e]!;
    const perTonne = pool > 0 ? oxideOf(tonnesElement(taken[p]!), e) / pool : 0;
    for (let c = 0; c < width; c++) out[c]! += perTonne * mined[(first + c) * E + e]!;
  }
  out[width] = oxideOf(tonnesElement(recycled), e);
  out[width + 1] = stockRelease(result, economy, year, element);
  return out;
}
