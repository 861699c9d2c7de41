import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, IMPORTER_INDICES } = DIMENSIONS;
const state = STATE;

/**
 * Part of a measure that preparedness takes away: 1 - exp(-strength x prepared), zero at strength 0. `prepared` is the share of a
 * year's need that stocks and outside supply cover.
 */
export const deterred = (strength: number, prepared: number): number => 1 - Math.exp(-strength * Math.max(0, prepared));

/**
 * Weighs every measure that begins this month against how prepared its target is. Expected strength stands for the chance that
 * a measure is not taken at all. Only measures after the anchor can be deterred: the past is what happened.
 */
export function stepDeterrence(plan: Plan, t: number): void {
  const strength = plan.values.deterrence;
  if (strength === 0 || t <= plan.anchor) return;
  const { opens, rows, scare } = plan.restrictions;
  if (opens[t] === 0) return;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      if (scare[rows[t]! + at]! <= 0) continue;
      const need = state.compounds[at]! + state.metalTotal[at]!;
      const cover = need > 0 ? (state.privateStock[at]! + state.nationalStock[at]!) / (12 * need) + state.outside[at]! / need : 1;
      state.ease[at] = deterred(strength, Math.min(1, cover));
    }
  }
}
