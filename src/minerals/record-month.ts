import { BLOCK_START, CHAIN_COUNT, CHINA_KINDS, KIND } from "./trade/chains.ts";
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
  const { mined, loss, surplus, release, build, usedWorld, recycledWorld } = state;
  for (let e = 0; e < E; e++) {
    mined[e] = 0;
    loss[e] = 0;
    surplus[e] = 0;
    release[e] = 0;
    build[e] = 0;
    usedWorld[e] = 0;
    recycledWorld[e] = 0;
  }
}

/** Books chains by year and prices by month. */
export function recordMonth(plan: Plan, t: number, y: number): void {
  const wasted = 1 - 1 / plan.demand.inputPerContent;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    const start = (y * CHAIN_COUNT + BLOCK_START[j]!) * E;
    recordImporter(t, j, start, wasted);
    if (t % 12 === 11) bookMagnets(plan, y, j, start);
  }
  recordChina(plan, t, y, wasted);
  recordWorld(t, y);
}

/** An importer's recycled tonnes and those from Chinese ports; what its magnet makers waste is lost. */
function recordImporter(t: number, j: number, start: number, wasted: number): void {
  const { recycled, chinaFlows, tolled, used, metalShare, usedWorld, loss } = state;
  const { arrivals, fromChina } = result;
  const from = j * CHINA_KINDS * E;
  for (let e = 0; e < E; e++) {
    const at = j * E + e;
    arrivals[start + KIND.recycled * E + e]! += recycled[at]!;
    fromChina[(t * J + j) * E + e] = chinaFlows[from + e]! + chinaFlows[from + 3 * E + e]! + chinaFlows[from + 5 * E + e]! + tolled[at]!;
    const processed = used[at]! * metalShare[at]!;
    usedWorld[e]! -= processed * wasted;
    loss[e]! += processed * wasted;
  }
}

/** What China used of its own oxide, as compounds and in magnets. */
function recordChina(plan: Plan, t: number, y: number, wasted: number): void {
  const { compounds: compoundNeed } = plan.demand;
  const { chinaServed, chinaWanted, recycled, usedWorld, loss } = state;
  const { arrivals, need, used } = result;
  const china = (y * CHAIN_COUNT + BLOCK_START[CHINA]!) * E;
  for (let e = 0; e < E; e++) {
    const compounds = compoundNeed[(y * J + CHINA) * E + e]!;
    const served = chinaServed[e]!;
    const share = chinaWanted[e]! > 0 ? served / chinaWanted[e]! : 1;
    const magnets = served - compounds * share;
    arrivals[china + e]! += compounds * share;
    arrivals[china + E + e]! += magnets;
    arrivals[china + 2 * E + e]! += recycled[CHINA * E + e]!;
    need[(t * J + CHINA) * E + e] = chinaWanted[e]!;
    used[(t * J + CHINA) * E + e] = served;
    usedWorld[e]! += served - magnets * wasted;
    loss[e]! += magnets * wasted;
  }
}

/** Prices; oxide that no one outside China took is surplus. */
function recordWorld(t: number, y: number): void {
  const { activeCount, activePools, poolLeft, sold, surplus, price, priceOutside, priceContract, priceMean } = state;
  const { spare, priceChina, priceOutside: outsideCells, priceContract: contractCells, priceMean: meanCells } = result;
  for (let e = 0; e < E; e++) {
    let unsold = 0;
    for (let a = 0; a < activeCount; a++) unsold += poolLeft[activePools[a]! * E + e]!;
    surplus[e]! += unsold;
    spare[y * E + e]! += unsold + sold[e]!;
    const row = t * E + e;
    priceChina[row] = price[e]!;
    outsideCells[row] = priceOutside[e]!;
    contractCells[row] = priceContract[e]!;
    meanCells[row] = priceMean[e]!;
  }
}

/** World balance of the month. */
export function recordBalance(t: number): void {
  const row = t * E;
  balance.mined.set(state.mined, row);
  balance.recycled.set(state.recycledWorld, row);
  balance.stock_release.set(state.release, row);
  balance.used.set(state.usedWorld, row);
  balance.stock_build.set(state.build, row);
  balance.loss.set(state.loss, row);
  balance.surplus.set(state.surplus, row);
}

/** Books a year of imported magnets by what they hold. */
function bookMagnets(plan: Plan, y: number, j: number, start: number): void {
  const { content } = plan.demand;
  const { magnetYear } = state;
  const { arrivals } = result;
  for (let c = 0; c < MAGNET_CLASSES; c++) {
    const magnets = magnetYear[j * MAGNET_CLASSES + c]!;
    magnetYear[j * MAGNET_CLASSES + c] = 0;
    for (let e = 0; e < E; e++) arrivals[start + KIND.magnetChina * E + e]! += magnets * content[(y * MAGNET_CLASSES + c) * E + e]!;
  }
}
