import { DIMENSIONS, LAST_SURPLUS } from "../dimensions.ts";
import { finishedShare } from "./finishing.ts";
import { mineOutput, weighBaskets } from "../mines/mine-output.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, GROUP_FROM, GROUP_TO, P, T } = DIMENSIONS;
const state = STATE;

/**
 * One month of digging and separating. Fills `poolSupply` (t element by pool), the mined composition of each pool, and the
 * loss and surplus terms. Feed beyond a pool's light or heavy capacity goes to China while that way is open, else it is surplus.
 */
export function stepSupply(plan: Plan, t: number): void {
  const { mines, plants: { light, heavy }, routePool, routeFree, ratedFeed } = plan;
  const { mineOutput: outputs, mineYear } = state;
  const feed = FEED;
  feed.fill(0);
  FED.fill(0);
  weighBaskets(plan);
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
      send(plan, m, g, output, pool, kept, open ? 1 - kept : 0);
    }
  }
  separate(plan);
}
/** [group][pool] t rated oxide (NdPr or DyTb) that reaches each pool in the month. */
const FEED = new Float64Array(2 * P);
/** [pool][element] t element that reaches each pool's plants in the month. */
const FED = new Float64Array(P * E);

function separatedShare(plan: Plan, t: number, pool: number, free: boolean, feed: number, capacity: number): number {
  const factor = plan.poolFactor[pool * T + t]!;
  if (free) return factor;
  return feed > 0 ? Math.min(1, (capacity / feed) * factor) : 1;
}

/** Sends one group of one mine's ore to where it is separated: what its pool keeps, what goes on to China, what no one takes. */
function send(plan: Plan, m: number, g: number, output: number, pool: number, kept: number, toChina: number): void {
  const { basket } = plan.mines[m]!;
  const { recovery } = plan.values;
  const { mined, surplus, dug } = state;
  const from = (m * 2 + g) * P;
  const first = GROUP_FROM[g]!;
  const until = GROUP_TO[g]!;
  if (kept > 0) {
    const fed = output * kept;
    dug[from + pool]! += fed * recovery;
    for (let e = first, at = pool * E + first; e < until; e++, at++) FED[at]! += fed * basket[e]!;
  }
  if (toChina > 0) {
    const fed = output * toChina;
    dug[from]! += fed * recovery;
    for (let e = first; e < until; e++) FED[e]! += fed * basket[e]!;
  }
  const idle = output * (1 - kept - toChina);
  if (idle <= 0) return;
  for (let e = first; e < until; e++) {
    const mass = idle * basket[e]!;
    mined[e]! += mass;
    surplus[e]! += mass;
  }
}

/** Separates what reached each pool, less what is lost and, outside China, the La and Ce that no one finishes; lists the pools that hold oxide. */
function separate(plan: Plan): void {
  const { recovery, byproductCost, byproductWidth } = plan.values;
  const { poolSupply, mined, surplus, loss, heldYear, activePools, priceMean } = state;
  for (let e = 0; e < E; e++) {
    let fed = 0;
    for (let p = 0; p < P; p++) {
      const mass = FED[p * E + e]!;
      fed += mass;
      poolSupply[p * E + e] = mass * recovery;
    }
    mined[e]! += fed;
    loss[e]! += fed * (1 - recovery);
  }
  for (let e = 0; e <= LAST_SURPLUS; e++) {
    const held = 1 - finishedShare(priceMean[e]!, byproductCost, byproductWidth);
    for (let p = 1; p < P; p++) {
      const at = p * E + e;
      const left = FED[at]! * held;
      poolSupply[at]! -= left * recovery;
      heldYear[at]! += left * recovery;
      surplus[e]! += left;
      loss[e]! -= left * (1 - recovery);
    }
  }
  let active = 0;
  for (let p = 1; p < P; p++) {
    let mass = 0;
    for (let e = 0; e < E; e++) mass += poolSupply[p * E + e]!;
    if (mass > 0) activePools[active++] = p;
  }
  state.activeCount = active;
}
