import type { Facts } from "../facts/index.ts";
import type { Parameters } from "../scenario/index.ts";
import { beginRun, continueRun } from "./begin-run.ts";
import { bookMined } from "./separation/book-mined.ts";
import { takeCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { stepArrivals, stepChina } from "./trade/china-exports.ts";
import { stepChinaPrice } from "./prices/china-price.ts";
import { stepClearing } from "./prices/clearing.ts";
import { stepCosts } from "./use/costs.ts";
import { IMPORTER_INDICES, CHINA, MAGNET_CLASSES, J } from "./dimensions.ts";
import { stepDeterrence } from "./restrictions/deterrence.ts";
import { stepFear } from "./stocks/effort.ts";
import { recordSales, stepRecycling, stepScrap } from "./recycling/end-of-life.ts";
import { stepExpectations } from "./demand/expectations.ts";
import { stepMagnets, stepNeeds } from "./demand/needs.ts";
import { stepOrders } from "./stocks/orders.ts";
import { stepOutsideOxide } from "./trade/outside-oxide.ts";
import { plan as compile, type Extras, type Plan } from "./plan.ts";
import { stepQuotas } from "./separation/quotas.ts";
import { recordUse } from "./use/record-use.ts";
import { beginMonth, recordBalance, recordMonth } from "./record-month.ts";
import { beginRecord, lendRecord, lendResult, takeRecord } from "./record.ts";
import type { DrawResult, Result } from "./result.ts";
import { STATE } from "./state.ts";
import { stepSupply } from "./separation/supply.ts";
import { stepTrade } from "./trade/trade.ts";
import { stepUse } from "./use/use.ts";

/**
 * One run: January 2010 to December 2040 by month. No clock, file or random call, and nothing of an earlier run: equal plans give
 * equal bytes, in Node, in a worker and in a browser. A month knows nothing of later ones, so that a run of fewer
 * `months` leaves the same numbers up to there and zeros after.
 */
export function simulatePlan(plan: Plan, months = plan.months): Result {
  run(plan, { months, whole: true, costs: true });
  return takeRecord(plan);
}

/** The same run for one of many draws, without what no draw is asked for. What is returned is lent: it holds until the next run. */
export function simulateDraw(plan: Plan, months = plan.months): DrawResult {
  run(plan, { months, whole: false, costs: false });
  return lendRecord(plan);
}

/** All of a run for a draw that is asked for money or for need by class. What is returned is lent: it holds until the next run, and no copy is paid for. */
export function simulateLent(plan: Plan): Result {
  run(plan, { months: plan.months, whole: true, costs: true });
  return lendResult(plan);
}

/** Part of a run, and what of it to keep. */
export interface Stretch {
  readonly months: number;
  /** Whether money is counted. */
  readonly costs: boolean;
  /** Where to begin; null for the first month. It must be of a plan that is the same up to there: see `firstDifference`. */
  readonly from: Checkpoint | null;
  /** Months before which a checkpoint is taken, rising; those that are not run over give none. */
  readonly keep: readonly number[];
}

/** A draw's run from a checkpoint on: the record holds its months alone, and money where asked for. It is lent, the checkpoints are the caller's. */
export function simulateStretch(plan: Plan, stretch: Stretch): { readonly result: DrawResult & Pick<Result, "publicOutlay" | "privatePremium" | "stockHolding">; readonly kept: readonly Checkpoint[] } {
  const kept = run(plan, { ...stretch, whole: false });
  return { result: lendRecord(plan), kept };
}

interface Course { readonly months: number; readonly whole: boolean; readonly costs: boolean; readonly from?: Checkpoint | null; readonly keep?: readonly number[] }

function run(plan: Plan, { months, whole, costs, from = null, keep = [] }: Course): readonly Checkpoint[] {
  if (months > plan.months) throw new RangeError(`a plan of ${plan.months} months cannot run for ${months}`);
  beginRecord(plan, from?.month ?? 0, months);
  if (from) continueRun(plan, from);
  else beginRun(plan);
  const kept: Checkpoint[] = [];
  const view: { -readonly [Part in keyof Plan]: Plan[Part] } = { ...plan };
  for (let t = from?.month ?? 0; t < months; t++) {
    if (keep.includes(t)) kept.push(takeCheckpoint(t));
    view.values = t < plan.policyFrom ? plan.valuesBefore : plan.values;
    stepMonth(view, t, whole, costs);
  }
  return kept;
}

/** Compiles and runs: `simulate(parameters, facts) -> result`. */
export const simulate = (parameters: Parameters, facts: Facts, extras: Extras = {}): Result =>
  simulatePlan(compile(parameters, facts, extras));

function stepMonth(plan: Plan, t: number, whole: boolean, costs: boolean): void {
  const y = Math.floor(t / 12);
  beginMonth();
  if (t % 12 === 0) stepScrap(plan, y);
  stepFear(plan, t, y);
  stepDeterrence(plan, t);
  stepChinaPrice(plan, t);
  stepSupply(plan, t);
  stepNeeds(plan, t, y);
  stepMagnets(plan, t, y);
  stepRecycling(plan, t);
  stepOrders(plan, t);
  stepOutsideOxide(plan, t);
  stepTrade(plan, t, y);
  stepChina(plan);
  stepArrivals(plan, t, y);
  stepClearing(plan, t);
  stepUse(plan, t);
  recordUse(plan, t, y, whole);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    recordSales(plan, t, y, j, servedMagnets(plan, t, j));
  }
  recordSales(plan, t, y, CHINA, 1);
  recordMonth(plan, t, y);
  if (costs) stepCosts(plan, t);
  if (whole) recordBalance(t);
  if (t % 12 === 11) bookMined(plan, y);
  stepExpectations(plan, t);
  stepQuotas(plan, t);
}

/** Share of the month's magnets that reached their users. */
function servedMagnets(plan: Plan, t: number, j: number): number {
  let used = 0;
  for (let c = 0; c < MAGNET_CLASSES; c++) used += plan.demand.magnetsUsed[(t * J + j) * MAGNET_CLASSES + c]!;
  return used > 0 ? 1 - Math.min(1, STATE.magnetUnmet[j]! / used) : 1;
}
