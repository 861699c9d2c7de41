import { DIMENSIONS, LAST_SURPLUS } from "../dimensions.ts";
import { finishedShare } from "./finishing.ts";
import { mineOutput } from "../mines/mine-output.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, GROUP_FROM, GROUP_TO, P, T } = DIMENSIONS;
const state = STATE;

/**
 * One month of digging and separating. Fills `poolSupply` (t element by pool), the mined composition of each pool, and the
 * loss and surplus terms. Feed beyond a pool's light or heavy capacity goes to China while that way is open, else it is surplus.
 */
export function stepSupply(plan: Plan, t: number): void {
  const { mines, plants: { light, heavy }, routePool, routeFree, ratedFeed, values } = plan;
  const { poolSupply, mineOutput: outputs, mineYear, loss, mined, surplus, activePools, priceMean } = state;
  const feed = FEED;
  poolSupply.fill(0);
  feed.fill(0);
  for (let e = 0; e <= LAST_SURPLUS; e++) FINISHED[e] = finishedShare(priceMean[e]!, values.byproductCost, values.byproductWidth);
  for (let m = 0; m < mines.length; m++) {
    const output = mineOutput(plan, m, t);
    outputs[m] = output;
    if (output <= 0) continue;
    mineYear[m]! += output;
    for (let g = 0; g < 2; g++) {
      const route = (m * 2 + g) * T + t;
      const pool = routePool[route]!;
      if (pool > 0 && !routeFree[route]) feed[g * P + pool]! += output * ratedFeed[m * 2 + g]!;
    }
  }
  for (let m = 0; m < mines.length; m++) {
    const output = outputs[m]!;
    if (output <= 0) continue;
    const open = t < mines[m]!.chinaUntil;
    for (let g = 0; g < 2; g++) {
      const route = (m * 2 + g) * T + t;
      const pool = routePool[route]!;
      const capacity = g === 0 ? light : heavy;
      const kept = pool < 0 ? 0 : separatedShare(plan, t, pool, routeFree[route] === 1, feed[g * P + pool]!, capacity[t * P + pool]!);
      dig(plan, m, g, output, pool, kept, open ? 1 - kept : 0);
    }
  }
  for (let e = 0; e < E; e++) loss[e]! += (mined[e]! - surplus[e]!) * (1 - plan.values.recovery);
  let active = 0;
  for (let p = 1; p < P; p++) {
    let mass = 0;
    for (let e = 0; e < E; e++) mass += poolSupply[p * E + e]!;
    if (mass > 0) activePools[active++] = p;
  }
  state.activeCount = active;
}
/** [group][pool] t rated oxide (NdPr or DyTb) that reaches each pool in the month. */
const FEED = new Float64Array(2 * P);
/** [La, Ce] share that plants outside China finish in the month. */
const FINISHED = new Float64Array(LAST_SURPLUS + 1);

function separatedShare(plan: Plan, t: number, pool: number, free: boolean, feed: number, capacity: number): number {
  const factor = plan.poolFactor[pool * T + t]!;
  if (free) return factor;
  return feed > 0 ? Math.min(1, (capacity / feed) * factor) : 1;
}

/** Books one group of one mine: what its pool keeps, what goes on to China, what no one separates or finishes. */
function dig(plan: Plan, m: number, g: number, output: number, pool: number, kept: number, toChina: number): void {
  const basket = plan.mines[m]!.basket;
  const { poolSupply, mined, surplus, dug, heldYear } = state;
  const idle = 1 - kept - toChina;
  const here = kept * plan.values.recovery;
  const there = toChina * plan.values.recovery;
  const from = (m * 2 + g) * P;
  if (kept > 0) dug[from + pool]! += output * here;
  if (toChina > 0) dug[from]! += output * there;
  const until = GROUP_TO[g]!;
  for (let e = GROUP_FROM[g]!; e < until; e++) {
    const mass = output * basket[e]!;
    mined[e]! += mass;
    if (kept > 0) {
      const finished = pool > 0 && e <= LAST_SURPLUS ? FINISHED[e]! : 1;
      poolSupply[pool * E + e]! += mass * here * finished;
      if (finished < 1) {
        surplus[e]! += mass * kept * (1 - finished);
        heldYear[pool * E + e]! += mass * here * (1 - finished);
      }
    }
    if (toChina > 0) poolSupply[e]! += mass * there;
    if (idle > 0) surplus[e]! += mass * idle;
  }
}
