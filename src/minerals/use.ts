import { US, C, E, IMPORTER_INDICES, J, MAGNET_CLASSES, REST_CLASS } from "./dimensions.ts";
import { shareStocks } from "./cooperation.ts";
import { priceResponse } from "./market.ts";
import type { Plan } from "./plan.ts";
import { ration } from "./rationing.ts";
import type { Result } from "./result.ts";
import type { State } from "./state.ts";
import { release } from "./stockpile.ts";

/**
 * Closes the month for every importer and element: price answer, firms' stock, national stock, allied sharing, physical
 * shortage rationed by class. Surplus arrivals go to firms' orders, then the national stock, then firms.
 */
export function stepUse(plan: Plan, state: State, result: Result, t: number): void {
  const { values } = plan;
  const responds = plan.replay || t >= plan.anchor;
  for (let e = 0; e < E; e++) {
    const ratio = state.priceMean[e]! / state.priceUsual[e]!;
    state.magnetsKept[e] = responds ? priceResponse(ratio, values.responseMagnets, values.responseFloor) : 1;
    state.restKept[e] = responds ? priceResponse(ratio, values.responseCompounds, values.responseFloor) : 1;
  }
  for (let i = 0; i < IMPORTER_INDICES.length; i++) for (let e = 0; e < E; e++) coverOne(plan, state, result, t, IMPORTER_INDICES[i]!, e);
  if (values.sharingOn) for (let e = 0; e < E; e++) stepSharing(plan, state, result, t, e);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) for (let e = 0; e < E; e++) rationOne(state, result, t, IMPORTER_INDICES[i]!, e);
}

/** Price answer, arrivals, firms' stock and national stock of one importer and element; what is left is its gap. */
function coverOne(plan: Plan, state: State, result: Result, t: number, j: number, e: number): void {
  const { values } = plan;
  const at = j * E + e;
  const cell = (t * J + j) * E + e;
  const need = state.compounds[at]! + state.metalTotal[at]!;
  const use = state.compounds[at]! * state.restKept[e]! + state.metalTotal[at]! * state.magnetsKept[e]!;
  const recycled = state.recycled[at]!;
  result.need[cell] = need;
  result.forgone[cell] = need - use;
  // What firms meant to run down serves users first, so that tonnes bought for the nation reach its stock.
  const planned = Math.min(Math.max(0, -state.orderPrivate[at]!), state.privateStock[at]!);
  state.privateStock[at]! -= planned;
  state.release[e]! += planned;
  const arrived = state.arrivals[at]! + Math.min(recycled, use);
  const available = arrived + planned;
  state.surplus[e]! += recycled - Math.min(recycled, use);
  state.recycledWorld[e]! += recycled;
  const before = state.shortMonths[at]!;
  state.shortMonths[at] = arrived < values.shortTrigger * need ? before + 1 : 0;
  if (before === 0) {
    state.privateBase[at] = state.privateStock[at]!;
    state.nationalBase[at] = state.nationalStock[at]!;
  }
  state.used[at] = use;
  state.gap[at] = 0;
  if (available >= use) {
    storeExtra(state, at, e, available - use);
    return;
  }
  const short = use - available;
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

/** What can still be drawn from a stock: the unusable share is of the stock when the shortage began. */
const usablePart = (stock: number, base: number, usable: number): number => Math.max(0, stock - (1 - usable) * base);

function storeExtra(state: State, at: number, e: number, extra: number): void {
  const firms = Math.min(extra, Math.max(0, state.orderPrivate[at]!));
  const nation = Math.min(extra - firms, state.orderNational[at]!);
  state.privateStock[at]! += extra - nation;
  state.nationalStock[at]! += nation;
  state.build[e]! += extra;
}

/** Members with stock give to members that are short, once the delay has passed. */
function stepSharing(plan: Plan, state: State, result: Result, t: number, e: number): void {
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

function rationOne(state: State, result: Result, t: number, j: number, e: number): void {
  const answerMagnets = state.magnetsKept[e]!;
  const answerRest = state.restKept[e]!;
  const at = j * E + e;
  const gap = Math.max(0, state.gap[at]!);
  const row = (t * J + j) * C * E + e;
  for (let c = 0; c < MAGNET_CLASSES; c++) result.classNeed[row + c * E] = state.metal[(j * C + c) * E + e]! * answerMagnets;
  result.classNeed[row + REST_CLASS * E] = state.compounds[at]! * answerRest;
  if (gap > 0) {
    for (let c = 0; c < MAGNET_CLASSES; c++) state.classNeed[c] = state.metal[(j * C + c) * E + e]! * answerMagnets;
    state.classNeed[REST_CLASS] = state.compounds[at]! * answerRest;
    ration(state.classNeed, state.used[at]! - gap, state.classUnmet, 0, 1, C);
    for (let c = 0; c < C; c++) result.unmet[((t * J + j) * C + c) * E + e]! += state.classUnmet[c]!;
  }
  state.used[at]! -= gap;
  result.used[(t * J + j) * E + e] = state.used[at]!;
  state.usedWorld[e]! += state.used[at]!;
  result.privateStock[(t * J + j) * E + e] = state.privateStock[at]!;
  result.nationalStock[(t * J + j) * E + e] = state.nationalStock[at]!;
}

/** Adds imported magnets to need, use and shortage by element and class, so that coverage is of everything the economy runs on. */
export function stepImportedMagnets(plan: Plan, state: State, result: Result, t: number, y: number): void {
  const { demand } = plan;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    let need = 0;
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      state.classNeed[c] = state.magnetClass[j * MAGNET_CLASSES + c]!;
      need += state.classNeed[c]!;
    }
    ration(state.classNeed, need - state.magnetUnmet[j]!, state.classUnmet, 0, 1, MAGNET_CLASSES);
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const wanted = state.classNeed[c]!;
      const missing = state.classUnmet[c]!;
      for (let e = 0; e < E; e++) {
        const share = demand.content[(y * MAGNET_CLASSES + c) * E + e]!;
        const cell = (t * J + j) * E + e;
        const needed = wanted * share;
        result.need[cell]! += needed;
        result.used[cell]! += needed - missing * share;
        result.classNeed[((t * J + j) * C + c) * E + e]! += needed;
        if (missing > 0) result.unmet[((t * J + j) * C + c) * E + e]! += missing * share;
      }
    }
  }
}
