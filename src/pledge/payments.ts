import { GROUPS } from "./classes.ts";
import type { Course } from "./course.ts";
import { yearsOfDays } from "./dates.ts";
import { paidAt, timeOfPaid } from "./disbursement.ts";
import { STAGE, type ProjectState } from "./project-state.ts";

const NUCLEAR = GROUPS.indexOf("nuclear");

/** Building speed of so many reactor sites against plan when their suppliers serve several at once. */
const nuclearSpeed = (sites: number, { values }: Course): number => (sites === 0 ? 1 : Math.min(1, (values.nuclearParallel * (1 - values.nuclearDomestic)) / sites));

/** Moves building on for the part of the step after the first payment was due, and returns what that would cost. */
function build(state: ProjectState, due: number, from: number, to: number, speed: number): number {
  state.progress += (speed * (to - Math.max(from, due))) / state.building;
  return state.final * paidAt(Math.min(state.progress, state.stopsAt)) - state.paid;
}

/** Pays a step's bills, `funding` billion USD at most: when they come to more, every site gets its share and falls back in time. */
export function pay(course: Course, from: number, to: number, funding: number): void {
  const call = yearsOfDays(course.values.capitalCall);
  let [sites, reactors] = [0, 0];
  for (const state of course.live) {
    if (state.stage === STAGE.committed && to >= state.committedAt + call) state.stage = STAGE.disbursing;
    if (state.stage !== STAGE.disbursing) continue;
    sites++;
    if (state.group === NUCLEAR) reactors++;
  }
  if (sites === 0) return;
  const speed = nuclearSpeed(reactors, course);
  let sum = 0;
  for (const state of course.live) {
    if (state.stage === STAGE.disbursing) sum += state.bill = build(state, state.committedAt + call, from, to, state.group === NUCLEAR ? speed : 1);
  }
  const ratio = sum > funding ? funding / sum : 1;
  for (const state of course.live) {
    if (state.stage !== STAGE.disbursing) continue;
    state.paid += state.bill * ratio;
    if (ratio < 1) state.progress = timeOfPaid(state.paid / state.final);
    else if (state.progress >= state.stopsAt) state.stage = STAGE.cancelled;
    else if (state.progress >= 1) state.stage = STAGE.operating;
  }
}
