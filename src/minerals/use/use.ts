import { DIMENSIONS } from "../dimensions.ts";
import { shareStocks } from "../stocks/cooperation.ts";
import { priceResponse } from "../prices/market.ts";
import type { Plan } from "../plan.ts";
import { ration } from "./rationing.ts";
import { RECORD } from "../record.ts";
import { STATE } from "../state.ts";
import { nationalPart, release } from "../stocks/stockpile.ts";

const { US, C, E, IMPORTER_INDICES, J, MAGNET_CLASSES, REST_CLASS } = DIMENSIONS;
const state = STATE;
const result = RECORD;

/**
 * Closes the month for every importer and element: price answer, firms' stock, national stock, allied sharing, physical
 * shortage rationed by class. Surplus arrivals go to firms' orders, then the national stock, then firms.
 */
export function stepUse(plan: Plan, t: number): void {
  const { values } = plan;
  const { responseMagnets, responseCompounds, responseFloor } = values;
  const { priceMean, priceUsual, magnetsKept, restKept } = state;
  const responds = plan.replay || t >= plan.anchor;
  for (let e = 0; e < E; e++) {
    const ratio = priceMean[e]! / priceUsual[e]!;
    magnetsKept[e] = responds ? priceResponse(ratio, responseMagnets, responseFloor) : 1;
    restKept[e] = responds ? priceResponse(ratio, responseCompounds, responseFloor) : 1;
  }
  for (let i = 0; i < IMPORTER_INDICES.length; i++) cover(plan, t, IMPORTER_INDICES[i]!);
  if (values.sharingOn) for (let e = 0; e < E; e++) stepSharing(plan, t, e);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) rationShort(t, IMPORTER_INDICES[i]!);
}

/** Price answer, arrivals, firms' stock and national stock of one importer; what is left is its gap by element. */
function cover(plan: Plan, t: number, j: number): void {
  const { shortTrigger } = plan.values;
  const { compounds, metalTotal, magnetsKept, restKept, recycled, arrivals, orderPrivate, privateStock, nationalStock, privateBase, nationalBase, shortMonths, used, gap, surplus, recycledWorld, release: released } = state;
  for (let e = 0; e < E; e++) {
    const at = j * E + e;
    const need = compounds[at]! + metalTotal[at]!;
    const use = compounds[at]! * restKept[e]! + metalTotal[at]! * magnetsKept[e]!;
    const recovered = recycled[at]!;
    const taken = Math.min(recovered, use);
    // What firms meant to run down serves users first, so that tonnes bought for the nation reach its stock.
    const order = orderPrivate[at]!;
    const planned = order < 0 ? Math.min(-order, privateStock[at]!) : 0;
    if (planned > 0) {
      privateStock[at]! -= planned;
      released[e]! += planned;
    }
    const arrived = arrivals[at]! + taken;
    const available = arrived + planned;
    surplus[e]! += recovered - taken;
    recycledWorld[e]! += recovered;
    const before = shortMonths[at]!;
    shortMonths[at] = arrived < shortTrigger * need ? before + 1 : 0;
    if (before === 0) {
      privateBase[at] = privateStock[at]!;
      nationalBase[at] = nationalStock[at]!;
    }
    used[at] = use;
    gap[at] = 0;
    if (available >= use) storeExtra(at, e, available - use);
    else drawDown(plan, t, at, e, use - available, need);
  }
}

/** What can still be drawn from a stock: the unusable share is of the stock when the shortage began. */
const usablePart = (stock: number, base: number, usable: number): number => Math.max(0, stock - (1 - usable) * base);

/** Meets what is short from firms' stocks, then from the national one. */
function drawDown(plan: Plan, t: number, at: number, e: number, short: number, need: number): void {
  const { values } = plan;
  const firms = release(short, usablePart(state.privateStock[at]!, state.privateBase[at]!, values.usable), short);
  state.privateStock[at]! -= firms;
  const gap = short - firms;
  let nation = 0;
  if (gap > 0 && t >= plan.releaseFrom && state.shortMonths[at]! > values.releaseDelay) {
    nation = release(gap, usablePart(state.nationalStock[at]!, state.nationalBase[at]!, values.usable), values.maxRelease * need);
    state.nationalStock[at]! -= nation;
  }
  state.release[e]! += firms + nation;
  state.gap[at] = gap - nation;
}

function storeExtra(at: number, e: number, extra: number): void {
  const { orderPrivate, orderNational, privateStock, nationalStock, build } = state;
  const nation = nationalPart(extra, Math.max(0, orderPrivate[at]!), orderNational[at]!);
  privateStock[at]! += extra - nation;
  nationalStock[at]! += nation;
  build[e]! += extra;
}

/** Members with stock give to members that are short, once the delay has passed. */
function stepSharing(plan: Plan, t: number, e: number): void {
  const { values, members, sharingKey } = plan;
  let ready = false;
  for (const j of members) {
    const at = j * E + e;
    const late = state.shortMonths[at]! > values.sharingDelay;
    state.memberGap[j] = late ? state.gap[at]! : 0;
    if (late && state.gap[at]! > 0) ready = true;
    const asked = state.sharedBase[at]! * values.usable * values.sharingShare;
    state.offer[j] = state.gap[at]! > 0 ? 0 : Math.min(asked / values.sharingMonths, Math.max(0, state.nationalStock[at]! - (state.sharedBase[at]! - asked)));
  }
  if (!ready) {
    for (const j of members) state.sharedBase[j * E + e] = state.nationalStock[j * E + e]!;
    return;
  }
  shareStocks(state.memberGap, state.offer, members, sharingKey, values.reliability, US, state.given, state.received);
  for (const j of members) {
    const at = j * E + e;
    state.nationalStock[at]! -= state.given[j]!;
    state.release[e]! += state.given[j]!;
    state.gap[at]! -= state.received[j]!;
    result.shared[(t * J + j) * E + e] = state.received[j]! - state.given[j]!;
  }
}

/** Shares what is missing of each element out among the classes, the last one first to go without. */
function rationShort(t: number, j: number): void {
  const { used, gap, usedWorld, classNeed, classUnmet, metal, magnetsKept, compounds, restKept } = state;
  const { unmet } = result;
  for (let e = 0; e < E; e++) {
    const at = j * E + e;
    const missing = Math.max(0, gap[at]!);
    if (missing > 0) {
      for (let c = 0; c < MAGNET_CLASSES; c++) classNeed[c] = metal[(j * C + c) * E + e]! * magnetsKept[e]!;
      classNeed[REST_CLASS] = compounds[at]! * restKept[e]!;
      ration(classNeed, used[at]! - missing, classUnmet, 0, 1, C);
      for (let c = 0; c < C; c++) unmet[((t * J + j) * C + c) * E + e]! += classUnmet[c]!;
      used[at]! -= missing;
    }
    usedWorld[e]! += used[at]!;
  }
}
