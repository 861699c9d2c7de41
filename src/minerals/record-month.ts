import { BLOCK_START, CHAIN_COUNT, CHINA_KINDS, KIND } from "./chains.ts";
import { DIMENSIONS } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import { BALANCE, RECORD } from "./record.ts";
import { STATE } from "./state.ts";

const { CHINA, E, IMPORTER_INDICES, J, MAGNET_CLASSES } = DIMENSIONS;
const state = STATE;
const result = RECORD;
const balance = BALANCE;

/** Clears the sums of a month. */
export function beginMonth(): void {
  state.mined.fill(0);
  state.loss.fill(0);
  state.surplus.fill(0);
  state.release.fill(0);
  state.build.fill(0);
  state.usedWorld.fill(0);
  state.recycledWorld.fill(0);
}

/** Books chains by year, prices and the world balance by month. */
export function recordMonth(plan: Plan, t: number, y: number): void {
  const { demand } = plan;
  const wasted = 1 - 1 / demand.inputPerContent;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const start = (y * CHAIN_COUNT + BLOCK_START[j]!) * E;
    const from = j * CHINA_KINDS * E;
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      result.arrivals[start + KIND.recycled * E + e]! += state.recycled[at]!;
      result.fromChina[(t * J + j) * E + e] = state.chinaFlows[from + e]! + state.chinaFlows[from + 3 * E + e]! + state.chinaFlows[from + 5 * E + e]! + state.tolled[at]!;
      const processed = state.used[at]! * state.metalShare[at]!;
      state.usedWorld[e]! -= processed * wasted;
      state.loss[e]! += processed * wasted;
    }
    if (t % 12 === 11) bookMagnets(plan, y, j, start);
  }
  const china = (y * CHAIN_COUNT + BLOCK_START[CHINA]!) * E;
  for (let e = 0; e < E; e++) {
    const compounds = demand.compounds[(y * J + CHINA) * E + e]!;
    const served = state.chinaServed[e]!;
    const share = state.chinaWanted[e]! > 0 ? served / state.chinaWanted[e]! : 1;
    const magnets = served - compounds * share;
    result.arrivals[china + e]! += compounds * share;
    result.arrivals[china + E + e]! += magnets;
    result.arrivals[china + 2 * E + e]! += state.recycled[CHINA * E + e]!;
    result.need[(t * J + CHINA) * E + e] = state.chinaWanted[e]!;
    result.used[(t * J + CHINA) * E + e] = served;
    state.usedWorld[e]! += served - magnets * wasted;
    state.loss[e]! += magnets * wasted;
    let unsold = 0;
    for (let a = 0; a < state.activeCount; a++) unsold += state.poolLeft[state.activePools[a]! * E + e]!;
    state.surplus[e]! += unsold;
    result.spare[y * E + e]! += unsold + state.sold[e]!;
    const row = t * E + e;
    result.priceChina[row] = state.price[e]!;
    result.priceOutside[row] = state.priceOutside[e]!;
    result.priceContract[row] = state.priceContract[e]!;
    result.priceMean[row] = state.priceMean[e]!;
    balance.mined[row] = state.mined[e]!;
    balance.recycled[row] = state.recycledWorld[e]!;
    balance.stock_release[row] = state.release[e]!;
    balance.used[row] = state.usedWorld[e]!;
    balance.stock_build[row] = state.build[e]!;
    balance.loss[row] = state.loss[e]!;
    balance.surplus[row] = state.surplus[e]!;
  }
}

/** Books a year of imported magnets by what they hold. */
function bookMagnets(plan: Plan, y: number, j: number, start: number): void {
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    const magnets = state.magnetYear[j * MAGNET_CLASSES + c]!;
    state.magnetYear[j * MAGNET_CLASSES + c] = 0;
    for (let e = 0; e < E; e++) result.arrivals[start + KIND.magnetChina * E + e]! += magnets * plan.demand.content[(y * MAGNET_CLASSES + c) * E + e]!;
  }
}
