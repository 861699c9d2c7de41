import { enter, milestone, snapBack, type Course } from "./course.ts";
import { waitForDecision } from "./decisions.ts";
import { COMMON, MOST_NEWCOMERS, MOST_ROUNDS, OWN } from "./luck.ts";
import { STAGE, type ProjectState } from "./project-state.ts";

/** Whether a selection at that moment still counts. */
export const selectionOpen = ({ plan }: Course, at: number): boolean => plan.deadline === "none" || at <= plan.deadlineAt;

/** Enters a project among the selected, within the room that the headline leaves; one that was not seen may be declined. */
export function choose(course: Course, state: ProjectState, at: number, seen: boolean): void {
  const { values, luck } = course;
  const room = values.headline - course.selectedSum;
  const declined = !seen && luck[state.own + OWN.decline]! < values.decline;
  if (room <= 0 || state.amount <= 0 || declined) {
    state.stage = STAGE.cancelled;
    if (declined) snapBack(course);
    return;
  }
  if (state.amount > room) {
    state.final *= room / state.amount;
    state.amount = room;
  }
  course.selectedSum += state.amount;
  course.chosen.push(state);
  state.stage = STAGE.selected;
  state.selectedAt = at;
  milestone(course, at);
  waitForDecision(course, state, 0);
}

/** Number of newcomers: Poisson by inversion. */
function poisson(u: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  let count = 0;
  while (u > sum && count < MOST_NEWCOMERS) {
    count++;
    term *= mean / count;
    sum += term;
  }
  return count;
}

/** A round: each vetted project has its chance, and projects come in that no list named. */
function holdRound(course: Course, round: number, at: number): void {
  const { plan, values, luck } = course;
  for (const state of course.live) {
    if (state.stage === STAGE.vetted && --state.roundsLeft <= 0) choose(course, state, at, false);
  }
  const first = plan.projects.findIndex(({ entry }) => entry === "newcomer");
  const arriving = poisson(luck[COMMON.newcomers + round]!, values.newcomers);
  for (let k = 0; k < arriving && course.newcomers < MOST_NEWCOMERS; k++) {
    choose(course, enter(course, first + course.newcomers++), at, false);
  }
  milestone(course, at);
}

/** Rounds of selection as a Poisson process on the clock of effort. */
export interface Rounds {
  held: number;
  clock: number;
  nextAt: number;
}

/** Rate of rounds after those seen: mean of a gamma belief updated by a Poisson count. */
const rateOf = ({ plan: { roundsSeen, watched }, values: { trancheRate, tranchePrior } }: Course): number =>
  tranchePrior + watched > 0 ? (trancheRate * tranchePrior + roundsSeen) / (tranchePrior + watched) : 0;

function gapOf(course: Course, round: number): number {
  const rate = rateOf(course);
  return rate > 0 && round < MOST_ROUNDS ? -Math.log(course.luck[COMMON.rounds + round]!) / rate : Infinity;
}

export const noRoundsYet = (course: Course): Rounds => ({ held: 0, clock: 0, nextAt: gapOf(course, 0) });

/** Rounds that fall between `from` and `to`; their moments are exact for the effort of the step. */
export function holdRounds(course: Course, rounds: Rounds, from: number, to: number, effort: number, pace: number): void {
  rounds.clock += effort * (to - from);
  while (rounds.clock >= rounds.nextAt) {
    rounds.clock -= rounds.nextAt;
    const at = Math.max(from, to - rounds.clock / effort);
    if (!selectionOpen(course, at)) rounds.nextAt = Infinity;
    else {
      holdRound(course, rounds.held++, at);
      rounds.nextAt = gapOf(course, rounds.held);
      for (const state of course.chosen) if (state.selectedAt === at && state.stage === STAGE.selected) state.clock = (to - at) * pace;
    }
  }
}
