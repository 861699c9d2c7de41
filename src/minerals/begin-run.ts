import { restore, type Checkpoint } from "./checkpoint.ts";
import { madeContent } from "./demand/demand.ts";
import { CHINA, E, GROUP_INDEX, J, MAGNET_CLASSES, months } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import { EARLIER_VINTAGES, VINTAGES } from "./recycling/retirement.ts";
import { makeRoom, STATE } from "./state.ts";

const state = STATE;

/** Lays the memory out for a run, as if it were new: nothing of an earlier run is left in it. */
export function beginRun(plan: Plan): void {
  makeRoom(plan.mines.length);
  for (const values of Object.values(state)) if (typeof values !== "number") values.fill(0);
  state.answerLeft = 0;
  state.answerRest = 0;
  state.activeCount = 0;
  state.util.fill(1);
  state.swing.fill(1);
  state.hostSurvival.fill(1);
  state.intensity.fill(1);
  state.bestIntensity.fill(1);
  state.effort.fill(plan.values.effortStart);
  state.collection.fill(plan.values.collectionStart);
  state.priceUsual.set(plan.prices.start);
  state.priceExpected.set(plan.prices.start);
  seedStocks(plan);
}

/** Lays the memory out as the months before a checkpoint left it, whatever lies there. */
export function continueRun(plan: Plan, from: Checkpoint): void {
  makeRoom(plan.mines.length);
  restore(from);
}

/** Stocks and products in use that are there on the first day. */
function seedStocks(plan: Plan): void {
  const { demand, values } = plan;
  for (let j = 0; j < J; j++) {
    for (let e = 0; e < E; e++) {
      let need = demand.compounds[j * E + e]!;
      for (let c = 0; c < MAGNET_CLASSES; c++) need += demand.magnetsMade[j * MAGNET_CLASSES + c]! * madeContent(demand, j, 0, c, e);
      if (j !== CHINA) state.privateStock[j * E + e] = need * months(GROUP_INDEX[e] === 0 ? values.privateDays : values.privateHeavyDays);
    }
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const at = j * MAGNET_CLASSES + c;
      const bought = Math.max(0, demand.magnetsUsed[at]! - demand.magnetsMade[at]!);
      if (j !== CHINA) state.magnetStock[j]! += bought * months(values.magnetDays);
      for (let v = 0; v < EARLIER_VINTAGES; v++) {
        const sales = demand.magnetsUsed[at]! * 12 * values.earlierGrowth ** (v - EARLIER_VINTAGES);
        for (let e = 0; e < E; e++) state.vintages[((j * MAGNET_CLASSES + c) * VINTAGES + v) * E + e] = sales * demand.content[c * E + e]!;
      }
    }
  }
  for (let e = 0; e < E; e++) {
    let need = 0;
    for (let j = 0; j < J; j++) need += demand.compounds[j * E + e]!;
    for (let j = 0; j < J; j++) for (let c = 0; c < MAGNET_CLASSES; c++) need += demand.magnetsUsed[j * MAGNET_CLASSES + c]! * demand.content[c * E + e]! * demand.inputPerContent;
    state.chinaStock[e] = need * values.inventoryMonths;
    state.priceOutside[e] = plan.prices.china[e]! * (1 + values.wedge);
    state.priceContract[e] = plan.prices.china[e]! * (1 + values.premium);
    state.priceMean[e] = state.priceContract[e]!;
  }
}
