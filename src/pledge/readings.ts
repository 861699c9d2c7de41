import type { Course } from "./course.ts";
import { LEDGERS, type Ledger } from "./ledgers.ts";
import { STAGE, type ProjectState } from "./project-state.ts";

const AT = Object.fromEntries(LEDGERS.map((ledger, index) => [ledger, index])) as Record<Ledger, number>;

/** Amount under contract: part of it within weeks of selection, all of it with the decision. */
function contracted({ plan, values }: Course, state: ProjectState, at: number): number {
  if (at >= state.committedAt) return state.amount;
  const seen = plan.projects[state.index]!.contracted;
  if (seen !== null) return at >= seen.at ? seen.amount : 0;
  return at >= state.selectedAt + values.contractYears ? state.amount * values.contractFirst : 0;
}

/** Writes every ledger at a date, billion USD. `orders` is the clock of the sales lines, in years of full effort. */
export function readLedgers(course: Course, into: Float64Array, at: number, orders: number): void {
  const { values, plan } = course;
  for (const state of course.chosen) {
    if (state.selectedAt > at) continue;
    into[AT.selected]! += state.amount;
    into[AT.contracted]! += contracted(course, state, at);
    if (state.committedAt <= at) into[AT.committed]! += state.amount;
    into[AT.disbursed]! += state.paid;
    if (state.stage === STAGE.operating) into[AT.operating]! += state.paid;
  }
  const paid = into[AT.disbursed]!;
  into[AT.equity] = paid * values.equity;
  into[AT.loan] = paid * (1 - values.equity) * values.loans;
  into[AT.guarantee] = paid * (1 - values.equity) * (1 - values.loans);
  const booked = values.ordersShare * (1 - 2 ** (-orders / values.ordersYears));
  for (const { ceiling, overlaps } of plan.sales) {
    into[AT.purchase]! += ceiling * booked;
    into[AT["purchase-outside-list"]]! += ceiling * booked * (overlaps ? 1 - values.ordersOverlap : 1);
  }
  into[AT.additional] = paid * values.additional;
}
