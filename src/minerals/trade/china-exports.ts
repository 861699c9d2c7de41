import { BLOCK_START, CHAIN_COUNT, CHINA_KINDS, KIND } from "./chains.ts";
import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { RECORD } from "../record.ts";
import { STATE } from "../state.ts";

const { CHINA, E, IMPORTER_INDICES } = DIMENSIONS;
const state = STATE;
const result = RECORD;

const IMPORTER_COUNT = IMPORTER_INDICES.length;

/**
 * China serves its own makers first. What it has left (this month's oxide and its producers' stock) caps everything that it
 * sends out as compounds and metal; scales those chains and books China's own use, stock and surplus.
 */
export function stepChina(plan: Plan): void {
  const { exportPriority, inventoryMonths, inventoryCap, restockMonths, quotaLag } = plan.values;
  const { chinaFlows: flows, chinaExports, recycled: recovered, poolSupply, chinaWanted, chinaStock, chinaServed, surplus, build, release, recycledWorld, chinaNeedMean } = state;
  for (let e = 0; e < E; e++) {
    const exports = chinaExports[e]!;
    const recycled = recovered[CHINA * E + e]!;
    const supply = poolSupply[e]! + recycled;
    const wanted = chinaWanted[e]!;
    const stock = chinaStock[e]!;
    const short = Math.max(0, wanted + exports - supply - stock);
    const byUsers = Math.min(wanted, short * exportPriority + Math.max(0, short * (1 - exportPriority) - exports));
    const scale = exports > 0 ? Math.max(0, exports - (short - byUsers)) / exports : 0;
    if (short > 0 && scale < 1) {
      for (let i = 0; i < IMPORTER_COUNT; i++) {
        const base = IMPORTER_INDICES[i]! * CHINA_KINDS * E + e;
        for (let k = 0; k < CHINA_KINDS; k++) flows[base + k * E]! *= scale;
      }
    }
    const sent = short > 0 ? exports * scale : exports;
    const served = wanted - byUsers;
    chinaServed[e] = served;
    const asked = wanted + exports;
    const after = Math.max(0, stock + supply - served - sent);
    const kept = Math.min(after, Math.max(stock, inventoryMonths * inventoryCap * asked));
    surplus[e]! += after - kept;
    if (kept > stock) build[e]! += kept - stock; else release[e]! += stock - kept;
    chinaStock[e] = kept;
    recycledWorld[e]! += recycled;
    // Requirement that quotas follow: everything China is asked for, with a nudge towards the usual stock.
    const required = asked + (inventoryMonths * asked - kept) / restockMonths;
    const mean = chinaNeedMean[e]!;
    chinaNeedMean[e] = mean === 0 ? required : mean + (required - mean) / quotaLag;
  }
}

/** Books Chinese chains by year and sums everything that reaches each importer in the month. */
export function stepArrivals(plan: Plan, t: number, y: number): void {
  const { chinaFlows, arrivals, direct, tolled } = state;
  const booked = result.arrivals;
  const leaks = plan.restrictions.biting[t] === 1;
  for (let i = 0; i < IMPORTER_COUNT; i++) {
    const j = IMPORTER_INDICES[i]!;
    const to = j * E;
    const year = (y * CHAIN_COUNT + BLOCK_START[j]! + KIND.compoundChina) * E;
    const from = j * CHINA_KINDS * E;
    for (let e = 0; e < E; e++) arrivals[to + e] = direct[to + e]! + tolled[to + e]!;
    for (let kind = 0; kind < CHINA_KINDS; kind++) {
      // Third countries leak only what a measure stops.
      if (!leaks && (kind === LEAKED_COMPOUND || kind === LEAKED_METAL)) continue;
      const row = kind * E;
      for (let e = 0; e < E; e++) {
        const mass = chinaFlows[from + row + e]!;
        booked[year + row + e]! += mass;
        arrivals[to + e]! += mass;
      }
    }
  }
}
const LEAKED_COMPOUND = KIND.compoundLeak - KIND.compoundChina;
const LEAKED_METAL = KIND.metalLeak - KIND.compoundChina;
