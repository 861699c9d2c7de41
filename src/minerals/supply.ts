import { DIMENSIONS } from "./dimensions.ts";
import { fullCost, stepExit } from "./exit.ts";
import { finishedShare } from "./finishing.ts";
import { utilisation } from "./investment.ts";
import { hostHazard } from "./nationalism.ts";
import type { Plan } from "./plan.ts";
import { OUTPUT, RECORD } from "./record.ts";
import { STATE } from "./state.ts";

const { E, GROUP_FROM, GROUP_TO, ND, P, PR, T, Y, OXIDE_FACTORS } = DIMENSIONS;
const state = STATE;
const result = RECORD;

/** La and Ce stand first. */
const CE = 1;

/** What a mine earns on one t REO, thousand USD: the element prices with a haircut on La and Ce, and the floor where one covers it. */
function basketValue(plan: Plan, m: number, t: number): number {
  const mine = plan.mines[m]!;
  const { values } = plan;
  const covered = values.floorOn && (values.floorAll || t >= mine.floorFrom) && t >= plan.anchor;
  const { basket } = mine;
  const { priceMean } = state;
  const { floorPrice, credit } = values;
  let value = 0;
  for (let e = 0; e < E; e++) {
    let price = priceMean[e]!;
    if (covered && (e === ND || e === PR)) price = Math.max(price, floorPrice);
    const worth = basket[e]! * OXIDE_FACTORS[e]! * price;
    value += e > CE ? worth : worth * credit;
  }
  return value;
}

/** Output of one mine, t REO, after price, decision, host state and outage. */
function mineOutput(plan: Plan, m: number, t: number): number {
  const mine = plan.mines[m]!;
  const { values } = plan;
  let output = plan.potential[t * plan.mines.length + m]!;
  if (output <= 0) return 0;
  if (mine.swing === "light") return output * state.swing[0]!;
  if (mine.swing === "heavy") return output * state.swing[1]!;
  if (t < mine.givenUntil || mine.cashPerREO <= 0) return output;
  if (mine.waits) output *= state.viable[Math.max(plan.anchor, t - values.buildMonths)]!;
  if (output <= 0) return 0;
  const earns = basketValue(plan, m, t);
  if (stepExit(plan, m, t, earns)) return 0;
  const reborn = state.reborn[m] === 1;
  if (reborn) output = Math.max(output, mine.reopened);
  const minimum = t >= mine.backedFrom ? values.cashMinimum : 0;
  const goal = utilisation(earns, reborn ? fullCost(plan, m, t, true) : mine.cashPerREO, values.cashWidth, minimum);
  // Closing is quick, coming back slow: crews and circuits are lost (E16).
  state.util[m]! += (goal - state.util[m]!) / (goal < state.util[m]! ? values.closeMonths : values.restartMonths);
  return output * state.util[m]! * hostFactor(plan, m, t);
}

/** Expected share of a host's raw exports that has escaped restriction so far. */
function hostFactor(plan: Plan, m: number, t: number): number {
  const mine = plan.mines[m]!;
  const { values } = plan;
  if (!values.hostOn || mine.host === "" || t < plan.anchor) return 1;
  const pool = plan.routePool[m * 2 * T + t]!;
  const contracted = pool > 0 ? 1 : values.hostChina;
  const hazard = hostHazard(values.hostHazard, values.hostPhi, contracted, values.hostThreshold);
  state.hostSurvival[m]! *= 1 - hazard / 12;
  return 1 - values.hostSeverity * (1 - state.hostSurvival[m]!);
}

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
  for (let e = 0; e <= CE; e++) FINISHED[e] = finishedShare(priceMean[e]!, values.byproductCost, values.byproductWidth);
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
const FINISHED = new Float64Array(CE + 1);

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
      const finished = pool > 0 && e <= CE ? FINISHED[e]! : 1;
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

/** Books a year of separated tonnes by pool and mining country; what Chinese buyers took joins their pool under its own origin. */
export function bookMined(plan: Plan, y: number): void {
  const { mines, mineCountry } = plan;
  const { mineYear, dug, soldYear, heldYear } = state;
  const { mined } = result;
  const { ofMines } = OUTPUT;
  for (let m = 0; m < mines.length; m++) ofMines[m * Y + y] = mineYear[m]!;
  mineYear.fill(0);
  const width = plan.mineCountries.length;
  for (let m = 0; m < mines.length; m++) {
    const basket = mines[m]!.basket;
    for (let g = 0; g < 2; g++) {
      const until = GROUP_TO[g]!;
      for (let p = 0; p < P; p++) {
        const mass = dug[(m * 2 + g) * P + p]!;
        if (mass === 0) continue;
        const row = ((y * P + p) * width + mineCountry[m]!) * E;
        for (let e = GROUP_FROM[g]!; e < until; e++) mined[row + e]! += mass * basket[e]!;
      }
    }
  }
  takeHeld(y, width);
  for (let p = 1; p < P; p++) {
    for (let e = 0; e < E; e++) {
      const sold = soldYear[p * E + e]!;
      if (sold <= 0) continue;
      const from = (y * P + p) * width * E + e;
      let all = 0;
      for (let c = 0; c < width; c++) all += mined[from + c * E]!;
      for (let c = 0; c < width && all > 0; c++) mined[(y * P * width + c) * E + e]! += (sold * mined[from + c * E]!) / all;
    }
  }
  dug.fill(0);
  soldYear.fill(0);
  heldYear.fill(0);
}

/** Takes the year's unfinished La and Ce off what the pools separated, country by country. */
function takeHeld(y: number, width: number): void {
  const { heldYear } = state;
  const { mined } = result;
  for (let p = 1; p < P; p++) {
    for (let e = 0; e <= CE; e++) {
      const held = heldYear[p * E + e]!;
      if (held <= 0) continue;
      const from = (y * P + p) * width * E + e;
      let all = 0;
      for (let c = 0; c < width; c++) all += mined[from + c * E]!;
      for (let c = 0; c < width; c++) mined[from + c * E]! *= Math.max(0, 1 - held / all);
    }
  }
}
