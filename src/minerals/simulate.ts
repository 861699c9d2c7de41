import type { Facts } from "../facts/index.ts";
import type { Parameters } from "../scenario/index.ts";
import { stepArrivals, stepChina } from "./china-exports.ts";
import { stepClearing } from "./clearing.ts";
import { stepCosts } from "./costs.ts";
import { IMPORTER_INDICES, CHINA, MAGNET_CLASSES, J, T } from "./dimensions.ts";
import { stepDeterrence } from "./deterrence.ts";
import { recordSales, stepRecycling, stepScrap } from "./end-of-life.ts";
import { stepChinaPrice, stepExpectations, stepFear, stepQuotas } from "./memory.ts";
import { stepMagnets, stepNeeds } from "./needs.ts";
import { stepOrders } from "./orders.ts";
import { stepOutsideOxide } from "./outside-oxide.ts";
import { plan as compile, type Extras, type Plan } from "./plan.ts";
import { recordUse } from "./record-use.ts";
import { beginMonth, createResult, recordMonth } from "./record.ts";
import type { Result } from "./result.ts";
import { createState, type State } from "./state.ts";
import { bookMined, stepSupply } from "./supply.ts";
import { stepTrade } from "./trade.ts";
import { stepUse } from "./use.ts";

/**
 * One run: January 2010 to December 2040 by month. Pure: no clock, file, random call or global; equal plans give equal bytes,
 * in Node, in a worker and in a browser.
 */
export function simulatePlan(plan: Plan): Result {
  const state = createState(plan);
  const result = createResult(plan);
  // Both views are made alike, so that the loop sees objects of one shape.
  const [past, present] = [plan.valuesBefore, plan.values].map((values): Plan => ({ ...plan, values }));
  for (let t = 0; t < T; t++) stepMonth(t < plan.policyFrom ? past! : present!, state, result, t);
  return result;
}

/** Compiles and runs: `simulate(parameters, facts) -> result`. */
export const simulate = (parameters: Parameters, facts: Facts, extras: Extras = {}): Result =>
  simulatePlan(compile(parameters, facts, extras));

function stepMonth(plan: Plan, state: State, result: Result, t: number): void {
  const y = Math.floor(t / 12);
  beginMonth(state);
  if (t % 12 === 0) stepScrap(plan, state, y);
  stepFear(plan, state, t, y);
  stepDeterrence(plan, state, t);
  stepChinaPrice(plan, state, t);
  stepSupply(plan, state, result, t, y);
  stepNeeds(plan, state, t, y);
  stepMagnets(plan, state, result, t, y);
  stepRecycling(plan, state, t);
  stepOrders(plan, state, t);
  stepOutsideOxide(plan, state, t);
  stepTrade(plan, state, result, t, y);
  stepChina(plan, state);
  stepArrivals(plan, state, result, t, y);
  stepClearing(plan, state, t);
  stepUse(plan, state, result, t);
  recordUse(plan, state, result, t, y);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    recordSales(plan, state, t, y, j, servedMagnets(plan, state, t, j));
  }
  recordSales(plan, state, t, y, CHINA, 1);
  stepCosts(plan, state, result, t);
  recordMonth(plan, state, result, t, y);
  if (t % 12 === 11) bookMined(plan, state, result, y);
  stepExpectations(plan, state, t);
  stepQuotas(plan, state, t);
}

/** Share of the month's magnets that reached their users. */
function servedMagnets(plan: Plan, state: State, t: number, j: number): number {
  let used = 0;
  for (let c = 0; c < MAGNET_CLASSES; c++) used += plan.demand.magnetsUsed[(t * J + j) * MAGNET_CLASSES + c]!;
  return used > 0 ? 1 - Math.min(1, state.magnetUnmet[j]! / used) : 1;
}
