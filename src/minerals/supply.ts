import { OXIDE_FACTORS } from "../domain/index.ts";
import { DY, E, GROUP_INDEX, ND, P, PR, T, TB } from "./dimensions.ts";
import { utilisation } from "./investment.ts";
import { hostHazard } from "./nationalism.ts";
import type { Plan } from "./plan.ts";
import type { Result } from "./result.ts";
import type { State } from "./state.ts";

const LA = 0;
const CE = 1;

/** What a mine earns on one t REO, thousand USD: the element prices with a haircut on La and Ce, and the floor where one covers it. */
function basketValue(plan: Plan, state: State, m: number, t: number): number {
  const mine = plan.mines[m]!;
  const { values } = plan;
  const covered = values.floorOn && (values.floorAll || t >= mine.floorFrom) && t >= plan.anchor;
  let value = 0;
  for (let e = 0; e < E; e++) {
    let price = state.priceMean[e]!;
    if (covered && (e === ND || e === PR)) price = Math.max(price, values.floorPrice);
    value += mine.basket[e]! * OXIDE_FACTORS[e]! * price * (e === LA || e === CE ? values.credit : 1);
  }
  return value;
}

/** Output of one mine, t REO, after price, decision, host state and outage. */
function mineOutput(plan: Plan, state: State, m: number, t: number): number {
  const mine = plan.mines[m]!;
  const { values } = plan;
  let output = mine.capacity[t]! * plan.mineFactor[m * T + t]!;
  if (output <= 0) return 0;
  if (mine.swing === "light") return output * state.swing[0]!;
  if (mine.swing === "heavy") return output * state.swing[1]!;
  if (t < mine.givenUntil || mine.cashPerREO <= 0) return output;
  if (mine.waitsUntil > 0) output *= state.viable[Math.max(plan.anchor, t - values.buildMonths)]!;
  const minimum = t >= mine.backedFrom ? values.cashMinimum : 0;
  const goal = utilisation(basketValue(plan, state, m, t), mine.cashPerREO, values.cashWidth, minimum);
  // Closing is quick, coming back slow: crews and circuits are lost (E16).
  state.util[m]! += (goal - state.util[m]!) / (goal < state.util[m]! ? values.closeMonths : values.restartMonths);
  return output * state.util[m]! * hostFactor(plan, state, m, t);
}

/** Expected share of a host's raw exports that has escaped restriction so far. */
function hostFactor(plan: Plan, state: State, m: number, t: number): number {
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
export function stepSupply(plan: Plan, state: State, result: Result, t: number, y: number): void {
  const { mines, plants, poolFactor, values } = plan;
  state.poolSupply.fill(0);
  const feedLight = FEED[0]!.fill(0);
  const feedHeavy = FEED[1]!.fill(0);
  for (let m = 0; m < mines.length; m++) {
    const output = (state.mineOutput[m] = mineOutput(plan, state, m, t));
    if (output <= 0) continue;
    result.sources[m]!.output[y]! += output;
    const basket = mines[m]!.basket;
    const light = plan.routePool[m * 2 * T + t]!;
    const heavy = plan.routePool[(m * 2 + 1) * T + t]!;
    if (light > 0 && !plan.routeFree[m * 2 * T + t]) feedLight[light]! += output * values.recovery * (basket[ND]! * OXIDE_FACTORS[ND]! + basket[PR]! * OXIDE_FACTORS[PR]!);
    if (heavy > 0 && !plan.routeFree[(m * 2 + 1) * T + t]) feedHeavy[heavy]! += output * values.recovery * (basket[DY]! * OXIDE_FACTORS[DY]! + basket[TB]! * OXIDE_FACTORS[TB]!);
  }
  for (let m = 0; m < mines.length; m++) {
    const output = state.mineOutput[m]!;
    if (output <= 0) continue;
    const mine = mines[m]!;
    for (let g = 0; g < 2; g++) {
      const pool = plan.routePool[(m * 2 + g) * T + t]!;
      const capacity = g === 0 ? plants.light : plants.heavy;
      const feed = (g === 0 ? feedLight : feedHeavy)[pool] ?? 0;
      const factor = pool >= 0 ? poolFactor[pool * T + t]! : 0;
      const kept = pool < 0 ? 0 : plan.routeFree[(m * 2 + g) * T + t] ? factor : feed > 0 ? Math.min(1, (capacity[t * P + pool]! / feed) * factor) : 1;
      const toChina = t < mine.chinaUntil ? 1 - kept : 0;
      const idle = 1 - kept - toChina;
      const country = plan.mineCountry[m]!;
      const width = plan.mineCountries.length;
      for (let e = 0; e < E; e++) {
        if (GROUP_INDEX[e] !== g) continue;
        const dug = output * mine.basket[e]!;
        if (dug === 0) continue;
        const recovered = dug * values.recovery;
        state.mined[e]! += dug;
        state.loss[e]! += (dug - recovered) * (kept + toChina);
        state.surplus[e]! += dug * idle;
        if (kept > 0) {
          state.poolSupply[pool * E + e]! += recovered * kept;
          result.mined[((y * P + pool) * width + country) * E + e]! += recovered * kept;
        }
        if (toChina > 0) {
          state.poolSupply[e]! += recovered * toChina;
          result.mined[(y * P * width + country) * E + e]! += recovered * toChina;
        }
      }
    }
  }
}
const FEED = [new Float64Array(P), new Float64Array(P)] as const;
