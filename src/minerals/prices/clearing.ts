import { DIMENSIONS } from "../dimensions.ts";
import { clearingMultiple } from "./market.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, GROUP_INDEX, IMPORTER_INDICES } = DIMENSIONS;
const state = STATE;

/**
 * Outside price of each element after the month's trade: the closed form on what buyers set out to buy (stock orders included)
 * against what reached them. Firms' own stocks calm the market only as far as their owners are not afraid. Contract prices
 * follow with a lag; the mean weights both.
 */
export function stepClearing(plan: Plan, t: number): void {
  const { wedge, premium, usable, chokeLight, chokeHeavy, elasticity, priceStays, priceRise, contractLag, contractShare } = plan.values;
  const { price, want: wants, arrivals, compounds, metalTotal, recycled, privateStock, fear, priceOutside, priceContract, priceMean } = state;
  for (let e = 0; e < E; e++) {
    const china = price[e]!;
    let wanted = 0;
    let got = 0;
    for (let i = 0; i < IMPORTER_INDICES.length; i++) {
      const j = IMPORTER_INDICES[i]!;
      const at = j * E + e;
      const arriving = arrivals[at]!;
      const want = wants[at]!;
      const need = Math.max(0, compounds[at]! + metalTotal[at]! - recycled[at]!);
      wanted += want;
      got += Math.min(want, arriving);
      const gap = Math.max(0, need - arriving);
      got += Math.min(gap, privateStock[at]! * usable) * (1 - fear[at]!);
    }
    const choke = GROUP_INDEX[e] === 0 ? chokeLight : chokeHeavy;
    const floor = china * (1 + wedge);
    const cleared = floor * clearingMultiple(wanted, Math.min(wanted, got), elasticity, choke);
    const settling = floor + (priceOutside[e]! - floor) * priceStays;
    const ceiling = Math.min(settling, floor * choke);
    // A thin market finds its scarcity price by steps: contracts run on, and the first quotes are few.
    priceOutside[e] = Math.max(floor, cleared > ceiling ? ceiling + (cleared - ceiling) * priceRise : ceiling);
    const contract = Math.max(priceOutside[e]!, china * (1 + premium));
    priceContract[e]! += (contract - priceContract[e]!) / Math.max(1, contractLag);
    priceMean[e] = contractShare * priceContract[e]! + (1 - contractShare) * priceOutside[e]!;
    if (t === 0) priceMean[e] = plan.prices.china[e]! * (1 + premium);
  }
}
