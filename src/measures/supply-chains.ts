import { ELEMENTS, FIRST_YEAR, LAST_YEAR, oxideOf, plus, tonnesREO, type Economy, type Element, type TonnesREO } from "../domain/index.ts";
import { CHAIN_COUNT, E, type Result } from "../minerals/index.ts";
import type { SupplyKind } from "./origin-groups.ts";
import type { SupplyChainRow } from "./rows.ts";
import { RECYCLED_SOURCE, STOCK_SOURCE } from "./arrivals-by-source.ts";
import { stockRelease } from "./stock-release.ts";

/** Arrivals of each year by mining country and chain, recycled and stock release apart, t REO; of one run. */
export function supplyChains(result: Result, scenario: string, economy: Economy, elements: readonly Element[]): SupplyChainRow[] {
  const rows: SupplyChainRow[] = [];
  const width = result.miningCountries.length;
  const pools = result.pools.length;
  for (const element of elements) {
    const e = ELEMENTS.indexOf(element);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const y = year - FIRST_YEAR;
      const sums = new Map<string, { source: string; kind: SupplyKind; chain: string; mass: TonnesREO }>();
      const add = (source: string, kind: SupplyKind, chain: string, mass: TonnesREO) => {
        if (mass <= 1e-9) return;
        const key = `${source}|${kind}|${chain}`;
        const known = sums.get(key);
        if (known) known.mass = plus(known.mass, mass); else sums.set(key, { source, kind, chain, mass });
      };
      result.chains.forEach((chain, k) => {
        if (chain.economy !== economy) return;
        const mass = oxideOf(result.arrivals[(y * CHAIN_COUNT + k) * E + e]!, e);
        if (mass <= 0) return;
        const path = [chain.separation, chain.metal, chain.magnet].filter((step) => step !== null).join(" > ");
        if (chain.pool < 0) return add(RECYCLED_SOURCE, "recycled", path, mass);
        let pool = 0;
        for (let c = 0; c < width; c++) pool += result.mined[((y * pools + chain.pool) * width + c) * E + e]!;
        for (let c = 0; c < width && pool > 0; c++) add(result.miningCountries[c]!, "mined", path, tonnesREO((mass * result.mined[((y * pools + chain.pool) * width + c) * E + e]!) / pool));
      });
      add(STOCK_SOURCE, "stock", "stock", stockRelease(result, economy, year, element));
      for (const { source, kind, chain, mass } of sums.values()) rows.push({ scenario, economy, element, year, source, kind, chain, central: mass, unit: "t REO" });
    }
  }
  return rows;
}
