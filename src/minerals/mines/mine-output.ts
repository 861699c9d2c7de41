import { DIMENSIONS, LAST_SURPLUS } from "../dimensions.ts";
import { fullCost, stepExit } from "./exit.ts";
import { utilisation } from "./investment.ts";
import { hostHazard } from "./nationalism.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";

const { E, ND, PR, T, OXIDE_FACTORS } = DIMENSIONS;
const state = STATE;

/** [element] what a t of it in ore earns in the month, thousand USD: at the month's prices, and where a floor covers Nd and Pr. */
const WORTH = { open: new Float64Array(E), covered: new Float64Array(E) } as const;

/** Values a t of each element in ore at the month's prices, with a haircut on La and Ce. */
export function weighBaskets(plan: Plan): void {
  const { open, covered } = WORTH;
  const { priceMean } = state;
  const { floorPrice, credit } = plan.values;
  for (let e = 0; e < E; e++) {
    const price = priceMean[e]!;
    const part = OXIDE_FACTORS[e]! * (e > LAST_SURPLUS ? 1 : credit);
    open[e] = part * price;
    covered[e] = part * (e === ND || e === PR ? Math.max(price, floorPrice) : price);
  }
}

/** What a mine earns on one t REO, thousand USD, by the floor where one covers it. */
function basketValue(plan: Plan, m: number, t: number): number {
  const { basket, floorFrom } = plan.mines[m]!;
  const { floorOn, floorAll } = plan.values;
  const worth = floorOn && (floorAll || t >= floorFrom) && t >= plan.anchor ? WORTH.covered : WORTH.open;
  let value = 0;
  for (let e = 0; e < E; e++) value += basket[e]! * worth[e]!;
  return value;
}

/** Output of one mine, t REO, in a month whose baskets are weighed, after price, decision, host state and outage. */
export function mineOutput(plan: Plan, m: number, t: number): number {
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
