import { startingCourse, snapBack, type Course } from "./course.ts";
import { yearsTo } from "./dates.ts";
import { decide, waitForDecision } from "./decisions.ts";
import { effortAt, rateFactor } from "./effort.ts";
import { yearlyFunding } from "./funding.ts";
import { LEDGERS } from "./ledgers.ts";
import { COMMON, OWN } from "./luck.ts";
import { pay } from "./payments.ts";
import type { PledgePlan } from "./plan.ts";
import { STAGE } from "./project-state.ts";
import { readLedgers } from "./readings.ts";
import { choose, holdRounds, noRoundsYet, selectionOpen } from "./selection.ts";
import type { PledgeValues } from "./values.ts";

/** One draw. `ledgers[date * LEDGERS.length + ledger]` in billion USD; the rest is by project, in the order of the plan. */
export interface PledgeDraw {
  readonly ledgers: Float64Array;
  /** Paid out by the date at which projects are judged, billion USD. */
  readonly disbursed: Float64Array;
  /** 1 when decided by that date, and when running at the end of 2035. */
  readonly committed: Uint8Array;
  readonly operating: Uint8Array;
  /** Whether a reversal or a refusal brought the tariff back to 25% by that date. */
  snappedBack: boolean;
}

/** Room for a draw. */
export const roomForDraw = ({ dates, projects }: Pick<PledgePlan, "dates" | "projects">): PledgeDraw => ({
  ledgers: new Float64Array(dates.length * LEDGERS.length), disbursed: new Float64Array(projects.length), committed: new Uint8Array(projects.length), operating: new Uint8Array(projects.length), snappedBack: false,
});

const SUCCESSOR_FROM = yearsTo("2029-01-20");
/** Steps between two looks for projects that are over; only speed depends on it. */
const SWEEP_EVERY = 8;
export const OPERATING_BY = "2035-12-31";

/** Tariff state and politics of a step that begins at `at`. */
function moveDrive(course: Course, at: number): void {
  const { plan, drive } = course;
  if (!course.snappedBack) drive.regime = at >= plan.regimeFrom ? plan.regime : "cap15";
  if (!drive.reversedJapan && at >= course.reversedJapanAt) {
    drive.reversedJapan = true;
    snapBack(course);
  }
  drive.reversedUs = at >= course.reversedUsAt;
}

/** Clocks of projects that wait, and selections as they were seen. */
function moveProjects(course: Course, from: number, to: number, effort: number, pace: number): void {
  const { plan, values, luck } = course;
  for (const state of course.live) {
    const { stage } = state;
    if (stage === STAGE.interest) {
      state.clock += effort * (to - from);
      if (state.clock >= state.opensAt) state.stage = luck[state.own + OWN.vetPass]! < values.vetPass ? STAGE.vetted : STAGE.cancelled;
    } else if (stage === STAGE.selected) state.clock += pace * (to - from);
    else if (stage === STAGE.absent) {
      const seen = plan.projects[state.index]!.selected;
      if (seen === null || seen.at > to) continue;
      choose(course, state, seen.at, true);
      state.clock = (to - seen.at) * pace;
    }
  }
}

/** Decisions that fall into a step. Those on projects seen to be selected are drawn beyond the end of the record, where none was seen. */
function moveDecisions(course: Course, from: number, to: number, pace: number): void {
  const { plan } = course;
  if (to < plan.knownUntil) return;
  const recordEnds = from < plan.knownUntil;
  for (const state of course.live) {
    if (state.stage !== STAGE.selected) continue;
    if (recordEnds) waitForDecision(course, state, state.clock);
    else if (state.clock >= state.opensAt) decide(course, state, Math.max(from, state.selectedAt, to - (state.clock - state.opensAt) / pace));
  }
}

/** What has become of each project, and of the tariff, at the date at which they are judged. */
function judge(course: Course, draw: PledgeDraw, at: number): void {
  for (const { index, paid, committedAt } of course.chosen) {
    draw.disbursed[index] = paid;
    draw.committed[index] = committedAt <= at ? 1 : 0;
  }
  draw.snappedBack = course.snappedBack;
}

/** Lets go of projects that nothing can happen to any more: those that are over, and those that were not selected while selections counted. */
function sweep(course: Course, at: number): void {
  const first = at > course.plan.knownUntil && !selectionOpen(course, at) ? STAGE.selected : STAGE.absent;
  course.live = course.live.filter(({ stage }) => stage >= first && stage < STAGE.operating);
}

/**
 * One draw of the pledge from the list of October 2025 on: every project walks its gates on a clock that runs with the effort of both
 * governments, selected amounts stay under the headline, and payments under the yearly funding. Pure: `values` and `luck` hold all
 * that is uncertain. Within a step effort is that of its start; moments inside it are exact for that effort. `draw` lends the room of an earlier draw of the same
 * plan, which is written over and returned.
 */
export function simulatePledge(plan: PledgePlan, values: PledgeValues, luck: Float64Array, draw: PledgeDraw = roomForDraw(plan)): PledgeDraw {
  const course = startingCourse(plan, values, luck);
  const rounds = noRoundsYet(course);
  const slowing = rateFactor(values);
  const yearly = yearlyFunding(values);
  const alaska = course.live.find(({ index }) => plan.projects[index]!.entry === "alaska")!;
  const alaskaOpens = -Math.log(luck[COMMON.alaska]!) / values.alaskaRate;
  let drawnEffort = 0;
  let orders = 0;

  for (const cells of [draw.ledgers, draw.disbursed, draw.committed, draw.operating]) cells.fill(0);
  draw.snappedBack = false;
  const operatingBy = plan.dates.indexOf(OPERATING_BY);
  let read = plan.readAfter.findIndex((step) => step >= 0);
  let from = 0;
  for (let step = 0; step < plan.steps.length; step++) {
    const to = plan.steps[step]!;
    moveDrive(course, from);
    const effort = effortAt(from, course.drive, SUCCESSOR_FROM, values);
    const pace = effort * slowing;
    orders += effort * (to - from);
    moveProjects(course, from, to, effort, pace);
    if (to > plan.knownUntil) {
      const open = Math.max(from, plan.knownUntil);
      holdRounds(course, rounds, open, to, effort, pace);
      drawnEffort += effort * (to - open);
      if (alaska.stage === STAGE.absent && drawnEffort >= alaskaOpens && selectionOpen(course, to)) choose(course, alaska, to, false);
    }
    moveDecisions(course, from, to, pace);
    pay(course, from, to, yearly * (to - from));
    if (step % SWEEP_EVERY === 0) sweep(course, to);
    for (; plan.readAfter[read] === step; read++) {
      readLedgers(course, draw.ledgers, read * LEDGERS.length, to, orders);
      if (read === plan.byIndex) judge(course, draw, to);
      if (read === operatingBy) for (const { index, stage } of course.chosen) draw.operating[index] = stage === STAGE.operating ? 1 : 0;
    }
    from = to;
  }
  return draw;
}
