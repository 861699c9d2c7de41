import { normalQuantile } from "../domain/index.ts";
import { CLASSES, GROUPS, NEWCOMER_CLASSES } from "./classes.ts";
import type { Drive } from "./effort.ts";
import { COMMON, COMMON_COUNT, OWN, OWN_COUNT } from "./luck.ts";
import type { PlannedProject, PledgePlan } from "./plan.ts";
import { startingState, type ProjectState } from "./project-state.ts";
import type { PledgeValues } from "./values.ts";

/** One draw while it runs: what is given, where every project stands, and what both governments are driven by. */
export interface Course {
  readonly plan: PledgePlan;
  readonly values: PledgeValues;
  readonly luck: Float64Array;
  /** Projects that something can still happen to, and those that were ever selected. */
  live: ProjectState[];
  readonly chosen: ProjectState[];
  /** Standard normal luck of each supplier group, in costs and at investment decisions. */
  readonly overrunLuck: readonly number[];
  readonly gateLuck: readonly number[];
  readonly drive: Drive;
  /** Years since the list at which each side reverses. */
  readonly reversedJapanAt: number;
  readonly reversedUsAt: number;
  /** Whether a Japanese reversal or refusal is answered by the tariff. */
  readonly links: boolean;
  snappedBack: boolean;
  /** Sum of selected amounts, billion USD. */
  selectedSum: number;
  newcomers: number;
}

/** The class of a project; a newcomer's is drawn among those that newcomers have had. */
function classIndexOf(project: PlannedProject, u: number): number {
  const name = project.entry === "newcomer" ? NEWCOMER_CLASSES[Math.floor(u * NEWCOMER_CLASSES.length)]! : project.class;
  return CLASSES.indexOf(name);
}

/** A project at the start of its way. Newcomers are made when they come, because most draws see few. */
export function enter(course: Pick<Course, "plan" | "values" | "luck" | "live" | "overrunLuck">, index: number): ProjectState {
  const { plan, values, luck, live, overrunLuck } = course;
  const project = plan.projects[index]!;
  const own = COMMON_COUNT + index * OWN_COUNT;
  const state = startingState(project, index, classIndexOf(project, luck[own + OWN.class]!), own, overrunLuck[GROUPS.indexOf(project.group)]!, luck, values);
  live.push(state);
  return state;
}

/** A draw at the moment of the list. */
export function startingCourse(plan: PledgePlan, values: PledgeValues, luck: Float64Array): Course {
  const groupLuck = (first: number): number[] => GROUPS.map((_, group) => normalQuantile(luck[first + group]!));
  const course: Course = {
    plan, values, luck, live: [], chosen: [], overrunLuck: groupLuck(COMMON.overrun), gateLuck: groupLuck(COMMON.gate),
    drive: { regime: "cap15", reversedJapan: false, reversedUs: false, lastMilestone: 0 },
    reversedJapanAt: plan.knownUntil - Math.log(luck[COMMON.politicsJapan]!) / values.politicsJapan,
    reversedUsAt: plan.knownUntil - Math.log(luck[COMMON.politicsUs]!) / values.politicsUs,
    links: luck[COMMON.linkage]! < values.linkage, snappedBack: false, selectedSum: 0, newcomers: 0,
  };
  plan.projects.forEach(({ entry }, index) => entry !== "newcomer" && enter(course, index));
  return course;
}

/** Brings the tariff back to 25% where the two are linked; a threat that has lapsed brings nothing back. */
export function snapBack(course: Course): void {
  if (!course.links || course.drive.regime === "lapsed") return;
  course.snappedBack = true;
  course.drive.regime = "snapback25";
}

/** Records that something happened that keeps both sides going. */
export function milestone({ drive }: Course, at: number): void {
  drive.lastMilestone = Math.max(drive.lastMilestone, at);
}
