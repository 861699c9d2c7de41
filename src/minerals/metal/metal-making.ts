import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, GROUP_FROM, GROUP_TO, J } = DIMENSIONS;
const state = STATE;

/** Who turns an importer's oxide into metal in a month, as shares by element; written anew for each importer and month. */
export const MAKERS = {
  /** Of outside oxide: made at home, and in third countries. The rest is tolled through China. */
  own: new Float64Array(E),
  abroad: new Float64Array(E),
  /** Of the metal on Chinese oxide: the part that makers at home and in third countries still have room for. */
  roomHome: new Float64Array(E),
  roomThird: new Float64Array(E),
} as const;

/** Shares out metal-making capacity outside China, light and heavy apart: heavy making is a share of the light making in reach. Fills MAKERS. */
export function metalShares(plan: Plan, t: number, j: number): void {
  const { metalShare, metalTotal, want, outside } = state;
  const { own, abroad, roomHome, roomThird } = MAKERS;
  const homeMakers = plan.metalHome[t * J + j]!;
  const thirdMakers = plan.metalThird[t * J + j]!;
  let lightMetal = 0;
  for (let g = 0; g < 2; g++) {
    const from = GROUP_FROM[g]!;
    const until = GROUP_TO[g]!;
    let metal = 0;
    let wanted = 0;
    let separated = 0;
    for (let at = j * E + from; at < j * E + until; at++) {
      const share = metalShare[at]!;
      metal += metalTotal[at]!;
      wanted += want[at]! * share;
      separated += outside[at]! * share;
    }
    if (g === 0) lightMetal = metal;
    const scale = g === 0 ? 1 : lightMetal > 0 ? (plan.values.heavyMetal * metal) / lightMetal : 0;
    const capHome = homeMakers * scale;
    const total = capHome + thirdMakers * scale;
    const made = Math.min(separated, total);
    const served = separated > 0 && total > 0 ? made / separated / total : 0;
    const left = total > 0 ? (total - made) / total / Math.max(1e-12, wanted - separated) : 0;
    const atHome = served * capHome;
    const elsewhere = served * (total - capHome);
    const forHome = Math.min(1, capHome * left);
    const forThird = Math.min(1, (total - capHome) * left);
    for (let e = from; e < until; e++) {
      own[e] = atHome;
      abroad[e] = elsewhere;
      roomHome[e] = forHome;
      roomThird[e] = forThird;
    }
  }
}
