import { DIMENSIONS } from "./dimensions.ts";
import { clearingMultiple } from "./market.ts";
import type { Plan } from "./plan.ts";
import { STATE } from "./state.ts";

const { E, GROUP_INDEX, IMPORTER_INDICES } = DIMENSIONS;
const state = STATE;

/**
 * Outside price of each element after the month's trade: the closed form on what buyers set out to buy (stock orders included)
 * against what reached them. Firms' own stocks calm the market only as far as their owners are not afraid. Contract prices
 * follow with a lag; the mean weights both.
 */
export function stepClearing(plan: Plan, t: number): void {
  const { values, prices } = plan;
  for (let e = 0; e < E; e++) {
    const china = state.price[e]!;
    let wanted = 0;
    let got = 0;
    for (let i = 0; i < IMPORTER_INDICES.length; i++) {
      const j = IMPORTER_INDICES[i]!;
      const at = j * E + e;
      const arriving = state.arrivals[at]!;
      const want = state.want[at]!;
      const need = Math.max(0, state.compounds[at]! + state.metalTotal[at]! - state.recycled[at]!);
      wanted += want;
      got += Math.min(want, arriving);
      const gap = Math.max(0, need - arriving);
      got += Math.min(gap, state.privateStock[at]! * values.usable) * (1 - state.fear[at]!);
    }
    const choke = GROUP_INDEX[e] === 0 ? values.chokeLight : values.chokeHeavy;
    const floor = china * (1 + values.wedge);
    const cleared = floor * clearingMultiple(wanted, Math.min(wanted, got), values.elasticity, choke);
    const settling = floor + (state.priceOutside[e]! - floor) * values.priceStays;
    const ceiling = Math.min(settling, floor * choke);
    // A thin market finds its scarcity price by steps: contracts run on, and the first quotes are few.
    state.priceOutside[e] = Math.max(floor, cleared > ceiling ? ceiling + (cleared - ceiling) * values.priceRise : ceiling);
    const contract = Math.max(state.priceOutside[e]!, china * (1 + values.premium));
    state.priceContract[e]! += (contract - state.priceContract[e]!) / Math.max(1, values.contractLag);
    state.priceMean[e] = values.contractShare * state.priceContract[e]! + (1 - values.contractShare) * state.priceOutside[e]!;
    if (t === 0) state.priceMean[e] = prices.china[e]! * (1 + values.premium);
  }
}
