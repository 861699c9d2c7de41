import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, IMPORTER_INDICES, J } = DIMENSIONS;
const state = STATE;

/**
 * What a measure lets through: everything without one, else a share of the undisturbed flow, whose mean it keeps up to date.
 * A standing measure may not cap a growing market for ever at its old size, so the base follows growth at a slower pace.
 */
export function licensed(plan: Plan, kind: number, j: number, e: number, want: number, passes: number): number {
  const { reference } = state;
  const at = (kind * J + j) * E + e;
  const usual = reference[at]!;
  if (passes >= 1) {
    reference[at] = usual === 0 ? want : usual + (want - usual) * plan.values.baseRate;
    return want;
  }
  if (want > usual) reference[at] = usual + (want - usual) * plan.values.rebaseRate;
  return Math.min(want, passes * usual);
}

/** Leakage share: between the worldwide and the single-destination value by how much freer the other importers are (E6). */
export function leakage(plan: Plan, t: number, j: number, e: number, passes: number): number {
  const { compounds, metal, leakSingle, rows } = plan.restrictions;
  const row = rows[t]! + e;
  const { leakGlobal } = plan.values;
  let others = 0;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const k = IMPORTER_INDICES[i]!;
    if (k !== j) others += Math.min(compounds[row + k * E]!, metal[row + k * E]!);
  }
  const freer = Math.max(0, others / (IMPORTER_INDICES.length - 1) - passes);
  return leakGlobal + Math.max(0, leakSingle[t * J + j]! - leakGlobal) * freer;
}

/** A measure as a prepared economy feels it: deterrence lets more through (off unless `hazard.deterrence` is set). */
export const eased = (passes: number, ease: number): number => passes + (1 - passes) * ease;
