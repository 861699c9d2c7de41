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

/** Writes every ledger at a date from `first` on, billion USD. `orders` is the clock of the sales lines, in years of full effort. */
export function readLedgers(course: Course, into: Float64Array, first: number, at: number, orders: number): void {
  const { values, plan } = course;
  let [selected, signed, committed, paid, operating, purchase, outside] = [0, 0, 0, 0, 0, 0, 0];
  for (const state of course.chosen) {
    if (state.selectedAt > at) continue;
    selected += state.amount;
    signed += contracted(course, state, at);
    if (state.committedAt <= at) committed += state.amount;
    paid += state.paid;
    if (state.stage === STAGE.operating) operating += state.paid;
  }
  const booked = values.ordersShare * (1 - 2 ** (-orders / values.ordersYears));
  for (const { ceiling, overlaps } of plan.sales) {
    purchase += ceiling * booked;
    outside += ceiling * booked * (overlaps ? 1 - values.ordersOverlap : 1);
  }
  into[first + AT.selected] = selected;
  into[first + AT.contracted] = signed;
  into[first + AT.committed] = committed;
  into[first + AT.disbursed] = paid;
  into[first + AT.operating] = operating;
  into[first + AT.equity] = paid * values.equity;
  into[first + AT.loan] = paid * (1 - values.equity) * values.loans;
  into[first + AT.guarantee] = paid * (1 - values.equity) * (1 - values.loans);
  into[first + AT.purchase] = purchase;
  into[first + AT["purchase-outside-list"]] = outside;
  into[first + AT.additional] = paid * values.additional;
}
