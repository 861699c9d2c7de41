import { normalQuantile } from "../domain/index.ts";
import { GROUPS } from "./classes.ts";
import { milestone, type Course } from "./course.ts";
import { passes, waitingTime, withOdds } from "./gates.ts";
import { OWN } from "./luck.ts";
import { STAGE, type ProjectState } from "./project-state.ts";

const ALONE = GROUPS.indexOf("none");
const DATA_CENTRES = new Set([GROUPS.indexOf("gas_turbines"), GROUPS.indexOf("data_centre")]);

/** Starts the wait for a decision, `waited` years of full effort of which have passed without one. */
export function waitForDecision({ luck, values }: Course, state: ProjectState, waited: number): void {
  state.clock = waited;
  state.opensAt = waitingTime(luck[state.own + OWN.commitTime]!, state.figures.commitYears, values.shape, waited);
}

/** Chance of a decision in favour: the class's odds, fewer the more the cost runs past what is usual, times what data centres want. */
function chanceOf({ plan, values }: Course, { figures: { commit }, classIndex, overrun, group }: ProjectState): number {
  const pastUsual = overrun / plan.usualOverruns[classIndex]!;
  return withOdds(commit, pastUsual ** -values.overrunDeters * (DATA_CENTRES.has(group) ? values.dataCentreOdds : 1));
}

/** The final investment decision on a selected project. */
export function decide(course: Course, state: ProjectState, at: number): void {
  const { plan, values, luck, gateLuck } = course;
  const correlation = state.group === ALONE ? 0 : values.gateCorrelation;
  const inFavour = passes(chanceOf(course, state), correlation, gateLuck[state.group]!, normalQuantile(luck[state.own + OWN.commit]!));
  if (!inFavour || (plan.deadline === "funding" && at > plan.deadlineAt)) {
    state.stage = STAGE.cancelled;
    return;
  }
  state.stage = STAGE.committed;
  state.committedAt = at;
  milestone(course, at);
}
