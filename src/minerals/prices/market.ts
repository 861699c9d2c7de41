/**
 * Price multiple at which constant-elasticity demand falls to supply: (need / supply)^(1 / elasticity), never above the
 * choke and never below one. Elasticity is positive. Limit case C1: 40% short at 0.2 gives 12.9.
 */
export function clearingMultiple(need: number, supply: number, elasticity: number, choke: number): number {
  if (need <= supply || need <= 0) return 1;
  if (supply <= 0) return choke;
  return Math.min(choke, (need / supply) ** (1 / elasticity));
}

/** The same when outside supply answers the price too, with elasticity `supplyElasticity` (limit case C2). */
export function clearingMultipleWithSupply(need: number, supply: number, elasticity: number, supplyElasticity: number, choke: number): number {
  return clearingMultiple(need, supply, elasticity + supplyElasticity, choke);
}

/**
 * Two tiers (E4-E5): inside price and outside price, both relative to the undisturbed one, when exporters may ship only
 * `passthrough` of the undisturbed flow. Isoelastic demand on both sides, fixed output (limit case C3).
 */
export function twoTierPrices(
  inside: { readonly supply: number; readonly demand: number },
  outside: { readonly supply: number; readonly demand: number },
  passthrough: number,
  elasticity: number,
): { readonly inside: number; readonly outside: number } {
  const flow = passthrough * (inside.supply - inside.demand);
  return {
    inside: (inside.demand / (inside.supply - flow)) ** (1 / elasticity),
    outside: (outside.demand / (outside.supply + flow)) ** (1 / elasticity),
  };
}

/** Use relative to need at a price ratio: isoelastic, bounded below (E9). */
export function priceResponse(priceRatio: number, elasticity: number, floor: number): number {
  return priceRatio <= 1 ? 1 : Math.max(floor, priceRatio ** -elasticity);
}
