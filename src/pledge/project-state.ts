import { normalQuantile } from "../domain/index.ts";
import { GROUPS } from "./classes.ts";
import { waitingTime } from "./gates.ts";
import { OWN } from "./luck.ts";
import type { PlannedProject } from "./plan.ts";
import type { ClassValues, PledgeValues } from "./values.ts";

/** Where a project stands. */
export const STAGE = { absent: 0, interest: 1, vetted: 2, selected: 3, committed: 4, disbursing: 5, operating: 6, cancelled: 7 } as const;
export type Stage = (typeof STAGE)[keyof typeof STAGE];

/** One project in one draw. Times in years since the list, clocks in years of full effort, money in billion USD. */
export interface ProjectState {
  /** Place in the plan, and of its own chances in the luck. */
  readonly index: number;
  readonly own: number;
  readonly group: number;
  readonly classIndex: number;
  readonly figures: ClassValues;
  stage: Stage;
  /** Clock of the gate that the project waits at, and the reading at which it opens. */
  clock: number;
  opensAt: number;
  /** Rounds that still pass before a vetted project is chosen. */
  roundsLeft: number;
  amount: number;
  selectedAt: number;
  committedAt: number;
  /** Final over decided cost, known to the draw from the start and to the owners in part. */
  overrun: number;
  /** Money in the end, and what has been paid. */
  final: number;
  paid: number;
  /** What the current step would cost in full. */
  bill: number;
  /** Years of building, and the share of them that has passed. */
  building: number;
  progress: number;
  /** Share of the building at which an unfinished project is given up; 2 when it is finished. */
  stopsAt: number;
}

/** Amount of the triangular distribution from least over typical to most, at chance `u`. */
function drawnShare(u: number, { drawnLeast: low, drawnTypical, drawnMost }: PledgeValues): number {
  const high = Math.max(drawnMost, drawnTypical);
  const mode = Math.max(low, drawnTypical);
  if (high <= low) return mode;
  const at = (mode - low) / (high - low);
  return u < at ? low + Math.sqrt(u * (high - low) * (mode - low)) : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
}

const lognormal = (u: number, median: number, sigma: number): number => median * Math.exp(sigma * normalQuantile(u));

function amountOf(project: PlannedProject, own: number, luck: Float64Array, values: PledgeValues): number {
  if (project.selected !== null) return project.selected.amount;
  if (project.entry === "remainder") return values.remainder;
  if (project.entry === "alaska") return values.alaskaSize * values.alaskaPart;
  if (project.entry === "newcomer") return lognormal(luck[own + OWN.size]!, values.newcomerSize, values.newcomerSpread);
  return (project.ceiling ?? 0) * drawnShare(luck[own + OWN.drawn]!, values);
}

/** Rounds until a vetted project is chosen: geometric, 1 when every round picks it. */
const roundsUntil = (u: number, pick: number): number => (pick >= 1 ? 1 : pick <= 0 ? Infinity : Math.max(1, Math.ceil(Math.log(u) / Math.log(1 - pick))));

/** A project at the start of a draw; `luck` holds its own chances from `own` on, `groupOverrun` the standard normal of its group. */
export function startingState(project: PlannedProject, index: number, classIndex: number, own: number, groupOverrun: number, luck: Float64Array, values: PledgeValues): ProjectState {
  const figures = values.classes[classIndex]!;
  const correlation = project.group === "none" ? 0 : values.overrunCorrelation;
  const z = Math.sqrt(correlation) * groupOverrun + Math.sqrt(1 - correlation) * normalQuantile(luck[own + OWN.overrun]!);
  const overrun = Math.exp(figures.overrun.mu + figures.overrun.sigma * z);
  const amount = amountOf(project, own, luck, values);
  const waits = project.entry === "listed" || project.entry === "remainder";
  return {
    index, own, group: GROUPS.indexOf(project.group), classIndex, figures, stage: waits ? STAGE.interest : STAGE.absent, clock: 0,
    opensAt: waits ? waitingTime(luck[own + OWN.vetTime]!, values.vetYears, values.shape) : Infinity,
    roundsLeft: roundsUntil(luck[own + OWN.pick]!, values.tranchePick), amount, selectedAt: Infinity, committedAt: Infinity, overrun,
    final: amount * (1 + values.overrunPaid * (overrun - 1)), paid: 0, bill: 0, building: (figures.buildYears * Math.max(1, overrun) ** values.overrunSlip) / values.workforce,
    progress: 0, stopsAt: luck[own + OWN.complete]! < figures.complete ? 2 : luck[own + OWN.stopAt]!,
  };
}
