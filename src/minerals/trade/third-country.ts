import { CHINA_KINDS } from "./chains.ts";
import { DIMENSIONS } from "../dimensions.ts";
import { UNPUBLISHED } from "./import-shares.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, J, JAPAN, OXIDE_FACTORS } = DIMENSIONS;
const state = STATE;

/** Elements whose compounds third countries refine and send on: La, Ce, Pr, Nd. */
export const THIRD_LIGHT = 4;

/** Need for light compounds of one importer, t REO a month. */
function lightNeed(j: number): number {
  const { compounds } = state;
  let need = 0;
  for (let e = 0; e < THIRD_LIGHT; e++) need += compounds[j * E + e]! * OXIDE_FACTORS[e]!;
  return need;
}

/** Imports of last month, t REO: all of them, and those from elsewhere without what this file decides. */
function lastImports(j: number): { readonly all: number; readonly elsewhere: number } {
  const { foreign: foreigns, chinaFlows, arrivals, direct } = state;
  let all = 0;
  let elsewhere = 0;
  for (let e = 0; e < E; e++) {
    const from = j * CHINA_KINDS * E + e;
    const foreign = foreigns[j * E + e]!;
    const metal = chinaFlows[from + 4 * E]!;
    all += (arrivals[j * E + e]! - direct[j * E + e]! + foreign) * OXIDE_FACTORS[e]!;
    elsewhere += (foreign + metal) * OXIDE_FACTORS[e]!;
  }
  return { all, elsewhere };
}

/**
 * Share of an importer's light compounds that third countries send this month. Before the anchor it is what the published
 * customs share leaves after all other tonnes; after it, Japan's tonnes move with public effort and the others keep theirs.
 * A replay uses the fitted base and gain throughout.
 */
export function thirdCompoundShare(plan: Plan, t: number, j: number): number {
  const { values } = plan;
  const need = lightNeed(j);
  if (need <= 0) return 0;
  const effort = state.effort[2 * j]!;
  const published = plan.replay ? UNPUBLISHED : plan.importShare[t * J + j]!;
  if (published >= 0 && t > 0) {
    const { all, elsewhere } = lastImports(j);
    const level = Math.max(0, (1 - published) * all - elsewhere);
    state.thirdLevel[j]! += (level - state.thirdLevel[j]!) / (t < 12 ? 1 : 12);
    state.effortKnown[j] = effort;
    return level / need;
  }
  if (j !== JAPAN) return state.thirdLevel[j]! > 0 ? state.thirdLevel[j]! / need : values.thirdCompoundsOthers;
  const yearly = plan.replay || plan.anchor === 0 ? values.thirdCompounds + values.thirdGain * effort : 12 * state.thirdLevel[j]! + values.thirdGain * (effort - state.effortKnown[j]!);
  return Math.max(0, yearly) / 12 / need;
}
