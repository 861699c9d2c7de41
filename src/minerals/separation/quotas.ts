import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { CHINA, DY, E, ND } = DIMENSIONS;
const state = STATE;

/**
 * Chinese feed follows what is asked of China: light on neodymium, heavy on dysprosium. Before the anchor the recorded quota is
 * the floor and the rest is unrecorded output, inferred up to a limit; after it quotas move within yearly limits.
 */
export function stepQuotas(plan: Plan, t: number): void {
  const { values } = plan;
  if (t >= plan.anchor && !plan.replay) {
    follow(plan, 0, ND, values.growthLight / 12);
    follow(plan, 1, DY, values.growthHeavy / 12);
  } else {
    infer(plan, 0, ND, values.unrecordedLight);
    infer(plan, 1, DY, values.unrecordedHeavy);
  }
}

const chineseSupply = (e: number): number => state.poolSupply[e]! + state.recycled[CHINA * E + e]!;

function follow(plan: Plan, g: number, e: number, limit: number): void {
  const supply = chineseSupply(e);
  if (supply <= 0) return;
  const gap = (state.chinaNeedMean[e]! / supply - 1) / plan.values.quotaLag;
  state.swing[g]! *= 1 + Math.min(limit, Math.max(-limit * plan.values.quotaFall, gap));
}

function infer(plan: Plan, g: number, e: number, most: number): void {
  const supply = chineseSupply(e);
  if (supply <= 0) return;
  const wanted = Math.min(1 + most, Math.max(1, (state.swing[g]! * state.chinaNeedMean[e]!) / supply));
  state.swing[g]! += (wanted - state.swing[g]!) / plan.values.inferMonths;
}
