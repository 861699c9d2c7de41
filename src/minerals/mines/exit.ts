import { DIMENSIONS } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { nextStanding } from "./standing.ts";
import { STATE } from "../state.ts";

const { T } = DIMENSIONS;
const state = STATE;

/**
 * Cost that a mine must earn to go on, thousand USD per t REO: cash cost and the service of the debt it was built with. Whoever takes over a
 * failed mine owes nothing, and pays less while concentrate goes to Chinese separators.
 */
export function fullCost(plan: Plan, m: number, t: number, reborn: boolean): number {
  const mine = plan.mines[m]!;
  if (!reborn) return mine.cashPerREO + mine.debtPerREO;
  return Math.max(0, mine.cashPerREO - (plan.routePool[m * 2 * T + t] === 0 ? plan.values.concentrateSaving : 0));
}

/** Moves a mine one month on and returns whether it is shut in it; a mine that comes back begins from standstill. */
export function stepExit(plan: Plan, m: number, t: number, earns: number): boolean {
  const { values, mines } = plan;
  const before = { losing: state.losing[m]!, shut: state.shut[m]!, reborn: state.reborn[m] === 1 };
  const after = nextStanding(before, {
    covers: earns >= fullCost(plan, m, t, before.reborn || before.shut > 0), supported: t >= mines[m]!.backedFrom, exitMonths: values.exitMonths, shutMonths: values.shutMonths,
  });
  state.losing[m] = after.losing;
  state.shut[m] = after.shut;
  state.reborn[m] = after.reborn ? 1 : 0;
  if (before.shut > 0 && after.shut === 0) state.util[m] = 0;
  return after.shut > 0;
}
