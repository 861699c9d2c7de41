import { months, DIMENSIONS } from "../dimensions.ts";
import { stockOrder } from "./fear.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";
import { fillOrder } from "./stockpile.ts";

const { CHINA, E, GROUP_FROM, GROUP_TO, IMPORTER_INDICES, JAPAN } = DIMENSIONS;
const state = STATE;

/** [element] Part of a stock order, of firms or nation, that is still placed at the month's price: all of it up to the pause, then less as it rises. */
const KEEN = new Float64Array(E);

/**
 * What each importer sets out to buy in the month: use, firms' stock order (fear raises it, destocking makes it negative and is
 * never held back), and the national fill, which pauses while a measure bites and slows while prices are high. Recycled oxide comes off first.
 */
export function stepOrders(plan: Plan, t: number): void {
  const { values, restrictions: { compounds: passCompounds, metal: passMetal, rows } } = plan;
  const { pausePremium, wedge, zeta, adjust, pauseBelow, fillMonths } = values;
  const { priceUsual, priceOutside, compounds, metalTotal, privateStock, nationalStock, fear, orderPrivate, orderNational, want, recycled } = state;
  const keen = KEEN;
  for (let e = 0; e < E; e++) keen[e] = Math.min(1, (pausePremium * priceUsual[e]! * (1 + wedge)) / priceOutside[e]!);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const started = t >= plan.nationalSince[j]!;
    const targetMonths = months(j === JAPAN ? Math.max(plan.nationalDays[j]!, values.raisedDays) : plan.nationalDays[j]!);
    for (let g = 0; g < 2; g++) {
      const cover = months(g === 0 ? values.privateDays : values.privateHeavyDays);
      const national = targetMonths * (g === 0 ? values.lightShare : 1);
      const pace = values.complacency ? 1 - values.fillEffort * (1 - state.effort[j * 2 + g]!) : 1;
      for (let e = GROUP_FROM[g]!; e < GROUP_TO[g]!; e++) {
        const at = j * E + e;
        const cell = rows[t]! + at;
        const need = compounds[at]! + metalTotal[at]!;
        const gap = stockOrder(need, privateStock[at]!, cover, zeta, fear[at]!, adjust);
        const order = gap > 0 ? gap * keen[e]! : gap;
        const filling = started && Math.min(passCompounds[cell]!, passMetal[cell]!) >= pauseBelow;
        const fill = filling ? fillOrder(national * need, nationalStock[at]!, fillMonths) * pace * keen[e]! : 0;
        orderPrivate[at] = order;
        orderNational[at] = fill;
        want[at] = Math.max(0, Math.max(0, need + order) + fill - recycled[at]!);
      }
    }
  }
  for (let e = 0; e < E; e++) want[CHINA * E + e] = 0;
}
