import { BLOCK_START, CHAIN_COUNT, CHINA_KINDS, KIND } from "./chains.ts";
import { C, CHINA, E, IMPORTER_INDICES, J, MAGNET_CLASSES, P, POOLS, T, Y } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import { BALANCE_TERMS, type BalanceTerm, type Result } from "./result.ts";
import type { State } from "./state.ts";

/** Empty arrays of a run. */
export function createResult(plan: Plan): Result {
  const cells = () => new Float64Array(T * J * E);
  const months = () => new Float64Array(T * J);
  return {
    chains: plan.chains, pools: POOLS, miningCountries: plan.mineCountries,
    arrivals: new Float64Array(Y * CHAIN_COUNT * E),
    mined: new Float64Array(Y * P * plan.mineCountries.length * E),
    spare: new Float64Array(Y * E),
    need: cells(), used: cells(), forgone: cells(), unmet: new Float64Array(T * J * C * E), classNeed: new Float64Array(T * J * C * E),
    privateStock: cells(), nationalStock: cells(), shared: cells(), fromChina: cells(),
    magnetsFromChina: months(), magnetsMade: months(),
    priceChina: new Float64Array(T * E), priceOutside: new Float64Array(T * E), priceContract: new Float64Array(T * E), priceMean: new Float64Array(T * E),
    balance: Object.fromEntries(BALANCE_TERMS.map((term) => [term, new Float64Array(T * E)])) as Record<BalanceTerm, Float64Array>,
    sources: plan.sources.map((source) => ({ ...source, output: Float64Array.from(source.output) })),
    publicOutlay: months(), privatePremium: months(), stockHolding: months(),
  };
}

/** Clears the sums of a month. */
export function beginMonth(state: State): void {
  state.mined.fill(0);
  state.loss.fill(0);
  state.surplus.fill(0);
  state.release.fill(0);
  state.build.fill(0);
  state.usedWorld.fill(0);
  state.recycledWorld.fill(0);
}

/** Books chains by year, prices and the world balance by month. */
export function recordMonth(plan: Plan, state: State, result: Result, t: number, y: number): void {
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
    if (t % 12 === 11) bookMagnets(plan, state, result, y, j, start);
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
    result.balance.mined[row] = state.mined[e]!;
    result.balance.recycled[row] = state.recycledWorld[e]!;
    result.balance.stock_release[row] = state.release[e]!;
    result.balance.used[row] = state.usedWorld[e]!;
    result.balance.stock_build[row] = state.build[e]!;
    result.balance.loss[row] = state.loss[e]!;
    result.balance.surplus[row] = state.surplus[e]!;
  }
}

/** Books a year of imported magnets by what they hold. */
function bookMagnets(plan: Plan, state: State, result: Result, y: number, j: number, start: number): void {
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    const magnets = state.magnetYear[j * MAGNET_CLASSES + c]!;
    state.magnetYear[j * MAGNET_CLASSES + c] = 0;
    for (let e = 0; e < E; e++) result.arrivals[start + KIND.magnetChina * E + e]! += magnets * plan.demand.content[(y * MAGNET_CLASSES + c) * E + e]!;
  }
}
