import { ELEMENTS, FIRST_YEAR, oxideOf, plus, tonnesElement, type Economy, type Element, type TonnesREO } from "../domain/index.ts";
import { CHAIN_COUNT, E, type DrawResult } from "../minerals/index.ts";
import { yearNeed } from "./year-need.ts";

/** Recycled oxide that an economy takes in over a year, from magnets at the end of their lives: t REO, and % of what it needs. Swarf that goes back into its own plant is no supply. */
export function recycledSupply(result: DrawResult, economy: Economy, element: Element, year: number): { readonly tonnes: TonnesREO; readonly share: number | null } {
  const e = ELEMENTS.indexOf(element);
  let mass = tonnesElement(0);
  result.chains.forEach((chain, k) => {
    if (chain.economy === economy && chain.segment === "recycled") mass = plus(mass, result.arrivals[((year - FIRST_YEAR) * CHAIN_COUNT + k) * E + e]!);
  });
  const need = yearNeed(result, economy, year, e);
  return { tonnes: oxideOf(mass, e), share: need > 0 ? (100 * mass) / need : null };
}
