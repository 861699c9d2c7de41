import { E, GROUP_INDEX, J } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";

/** Who turns an importer's oxide into metal in a month, as shares. */
export interface MetalShares {
  /** Of outside oxide: made at home, and in third countries. The rest is tolled through China. */
  own: number;
  abroad: number;
  /** Of the metal on Chinese oxide: the part that makers at home and in third countries still have room for. */
  roomHome: number;
  roomThird: number;
}

const empty = (): MetalShares => ({ own: 0, abroad: 0, roomHome: 0, roomThird: 0 });
/** Shares of the light and the heavy group; written anew for each importer and month. */
const SHARES: readonly [MetalShares, MetalShares] = [empty(), empty()];

/** Shares out metal-making capacity outside China, light and heavy apart: heavy making is a share of the light making in reach. */
export function metalShares(plan: Plan, state: State, t: number, j: number): readonly [MetalShares, MetalShares] {
  const home = plan.metalHome[t * J + j]!;
  const abroad = plan.metalThird[t * J + j]!;
  let lightMetal = 0;
  for (let g = 0; g < 2; g++) {
    let metal = 0;
    let wanted = 0;
    let outside = 0;
    for (let e = 0; e < E; e++) {
      if (GROUP_INDEX[e] !== g) continue;
      const at = j * E + e;
      const share = state.metalShare[at]!;
      metal += state.metalTotal[at]!;
      wanted += state.want[at]! * share;
      outside += state.outside[at]! * share;
    }
    if (g === 0) lightMetal = metal;
    const scale = g === 0 ? 1 : lightMetal > 0 ? (plan.values.heavyMetal * metal) / lightMetal : 0;
    const capHome = home * scale;
    const total = capHome + abroad * scale;
    const made = Math.min(outside, total);
    const slot = SHARES[g]!;
    const served = outside > 0 && total > 0 ? made / outside / total : 0;
    slot.own = served * capHome;
    slot.abroad = served * (total - capHome);
    const left = total > 0 ? (total - made) / total / Math.max(1e-12, wanted - outside) : 0;
    slot.roomHome = Math.min(1, capHome * left);
    slot.roomThird = Math.min(1, (total - capHome) * left);
  }
  return SHARES;
}
