import { CHINA, E, GROUP_INDEX, IMPORTER_INDICES, J, JAPAN } from "./dimensions.ts";
import { stockOrder } from "./fear.ts";
import type { Plan } from "./plan.ts";
import type { State } from "./state.ts";
import { fillOrder } from "./stockpile.ts";

/** Price answer expected by buyers this month: last month's mean price against the usual one. */
const paused = (plan: Plan, state: State, e: number): boolean => state.priceOutside[e]! > plan.values.pausePremium * state.priceUsual[e]! * (1 + plan.values.wedge);

/** Part of a stock order that firms still place at a price: all of it up to the pause, then less as the price rises. Running stocks down is not held back. */
function keenness(plan: Plan, state: State, e: number): number {
  const limit = plan.values.pausePremium * state.priceUsual[e]! * (1 + plan.values.wedge);
  return Math.min(1, limit / state.priceOutside[e]!);
}

/**
 * What each importer sets out to buy in the month: use, firms' stock order (fear raises it, destocking makes it negative),
 * and the national fill, which pauses while a measure is in force or prices are high. Recycled oxide comes off first.
 */
export function stepOrders(plan: Plan, state: State, t: number): void {
  const { values, restrictions } = plan;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      const need = state.compounds[at]! + state.metalTotal[at]!;
      const order = keenness(plan, state, e) * stockOrder(need, state.privateStock[at]!, (GROUP_INDEX[e] === 0 ? values.privateDays : values.privateHeavyDays) / 30.4, values.zeta, state.fear[at]!, values.adjust);
      state.orderPrivate[at] = order;
      const cut = Math.min(restrictions.compounds[(t * J + j) * E + e]!, restrictions.metal[(t * J + j) * E + e]!) < values.pauseBelow;
      const days = j === JAPAN ? Math.max(plan.nationalDays[j]!, values.raisedDays) : plan.nationalDays[j]!;
      const target = (days / 30.4) * (GROUP_INDEX[e] === 0 ? values.lightShare : 1) * need;
      const filling = t >= plan.nationalSince[j]! && !cut && !paused(plan, state, e);
      const pace = values.complacency ? 1 - values.fillEffort * (1 - state.effort[j * 2 + GROUP_INDEX[e]!]!) : 1;
      state.orderNational[at] = filling ? fillOrder(target, state.nationalStock[at]!, values.fillMonths) * pace : 0;
      state.want[at] = Math.max(0, Math.max(0, need + order) + state.orderNational[at]! - state.recycled[at]!);
    }
  }
  for (let e = 0; e < E; e++) state.want[CHINA * E + e] = 0;
}
