import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, ND, P, PR } = DIMENSIONS;
const state = STATE;

/** Price multiple at a stock cover below or above the usual one (the cover form of the two-tier market), within its span. */
const scarcity = (stock: number, usual: number, { coverSensitivity, coverLeast, coverMost }: Plan["values"]): number =>
  usual > 0 ? Math.min(coverMost, Math.max(coverLeast, (usual / Math.max(stock, 1e-9)) ** coverSensitivity)) : 1;

/** Chinese prices of the month, with China's own answer to outside growth when the scenario allows it. */
export function stepChinaPrice(plan: Plan, t: number): void {
  const { values, prices } = plan;
  if (values.answer && t >= plan.anchor) {
    let outside = 0;
    let all = 0;
    for (let p = 0; p < P; p++) {
      const pair = state.poolSupply[p * E + ND]! + state.poolSupply[p * E + PR]!;
      if (p > 0) outside += pair; else all += pair - state.sold[ND]! - state.sold[PR]!;
    }
    all += outside;
    if (state.answerLeft > 0) state.answerLeft--;
    else if (state.answerRest > 0) state.answerRest--;
    else if (all > 0 && outside / all > values.answerTrigger) { state.answerLeft = values.answerMonths; state.answerRest = values.answerMonths; }
  }
  const cut = state.answerLeft > 0 ? 1 - values.answerCut : 1;
  const answers = t >= plan.anchor && !plan.replay && values.coverSensitivity > 0;
  const { china } = prices;
  const { price, chinaStock, chinaNeedMean } = state;
  const { inventoryMonths } = values;
  for (let e = 0; e < E; e++) price[e] = china[t * E + e]! * cut * (answers ? scarcity(chinaStock[e]!, inventoryMonths * chinaNeedMean[e]!, values) : 1);
}
