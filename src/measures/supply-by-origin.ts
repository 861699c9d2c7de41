import { ECONOMIES, ELEMENTS, FIRST_YEAR, LAST_YEAR, oxideOf, plus, tonnesElement, tonnesREO, type Economy, type Element, type TonnesElement, type TonnesREO } from "../domain/index.ts";
import { CHAIN_COUNT, E, type Result } from "../minerals/index.ts";
import type { SupplyRow } from "./rows.ts";

/** Arrivals of each year by mining country and chain, recycled and stock release apart, t REO. */
export function supplyByOrigin(result: Result, scenario: string, economy: Economy, elements: readonly Element[]): SupplyRow[] {
  const rows: SupplyRow[] = [];
  const width = result.miningCountries.length;
  const pools = result.pools.length;
  for (const element of elements) {
    const e = ELEMENTS.indexOf(element);
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const y = year - FIRST_YEAR;
      const sums = new Map<string, { source: string; kind: SupplyRow["kind"]; chain: string; mass: TonnesREO }>();
      const add = (source: string, kind: SupplyRow["kind"], chain: string, mass: TonnesREO) => {
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
        if (chain.pool < 0) return add("end-of-life magnets", "recycled", path, mass);
        let pool = 0;
        for (let c = 0; c < width; c++) pool += result.mined[((y * pools + chain.pool) * width + c) * E + e]!;
        for (let c = 0; c < width && pool > 0; c++) add(result.miningCountries[c]!, "mined", path, tonnesREO((mass * result.mined[((y * pools + chain.pool) * width + c) * E + e]!) / pool));
      });
      add("stock release", "stock", "stock", oxideOf(stockRelease(result, economy, y, e), e));
      for (const { source, kind, chain, mass } of sums.values()) {
        rows.push({ scenario, economy, element, year, source, kind, chain, p05: null, p50: mass, p95: null, unit: "t REO" });
      }
    }
  }
  return rows;
}

/** Net fall of firms' and national stocks over a year, zero when they grew. */
function stockRelease(result: Result, economy: Economy, y: number, e: number): TonnesElement {
  const j = ECONOMIES.indexOf(economy);
  const at = (t: number) => plus(result.privateStock[(t * ECONOMIES.length + j) * E + e]!, result.nationalStock[(t * ECONOMIES.length + j) * E + e]!);
  return tonnesElement(y === 0 ? 0 : Math.max(0, at(y * 12 - 1) - at(y * 12 + 11)));
}
