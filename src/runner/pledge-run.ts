import type { Facts } from "../facts/index.ts";
import { LEDGERS, PLEDGE_PATHS, pledgePlan, pledgeValues, roomForDraw, simulatePledge, type Ledger, type PledgePlan, type PledgeQuestion } from "../pledge/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { drawableOf, pledgeDraws, uniformRow, type Drawable } from "../uncertainty/index.ts";
import { doAll, type Crew, type Done, type DoDraw, type Work } from "./crew.ts";
import { runIdOf } from "./run-id.ts";
import { DEFAULT_SEED, type RunOptions } from "./run.ts";

export const DEFAULT_PLEDGE_DRAWS = 10_000;
/** Draws of luck at central values. */
export const QUICK_PLEDGE_DRAWS = 1_000;

/** Every draw of the pledge under one scenario. Money in billion USD. */
export interface PledgeRun {
  readonly scenario: Scenario;
  readonly facts: Facts;
  readonly runId: string;
  readonly seed: string;
  readonly draws: number;
  /** Whether parameters were held at their central values. */
  readonly quick: boolean;
  readonly plan: PledgePlan;
  /** Date at which projects are judged. */
  readonly by: string;
  /** `[(date * LEDGERS.length + ledger) * draws + draw]`. */
  readonly ledgers: Float64Array;
  /** `[project * draws + draw]`: paid out, decided, and running at the end of 2035. */
  readonly disbursed: Float64Array;
  readonly committed: Uint8Array;
  readonly operating: Uint8Array;
  /** Draws in which the tariff came back. */
  readonly snappedBack: number;
}

/** What the draws of the pledge need, in plain terms that another thread can be given. */
export interface PledgeWork {
  readonly drawable: Drawable;
  readonly question: PledgeQuestion;
  readonly seed: string;
  readonly runs: number;
}

/** Numbers that a draw leaves: ledgers by date, then paid, decided and running by project, then whether the tariff came back. */
const widthOf = ({ dates, projects }: PledgePlan): number => dates.length * LEDGERS.length + 3 * projects.length + 1;

/** Draws of the pledge: values, luck, one course. */
export function preparePledge({ drawable, question, seed, runs }: PledgeWork, facts: Facts): DoDraw {
  const plan = pledgePlan(drawable.parameters, facts, question);
  const write = pledgeDraws(drawable, PLEDGE_PATHS, seed, runs);
  const chance = uniformRow(seed, plan.luck);
  const numbers = new Float64Array(PLEDGE_PATHS.length);
  const luck = new Float64Array(plan.luck.length);
  const room = roomForDraw(plan);
  const count = plan.projects.length;
  return (draw, into, at) => {
    write(draw, numbers);
    chance(draw, luck);
    const { ledgers, disbursed, committed, operating, snappedBack } = simulatePledge(plan, pledgeValues(numbers, plan.capped), luck, room);
    into.set(ledgers, at);
    const projects = at + ledgers.length;
    into.set(disbursed, projects);
    into.set(committed, projects + count);
    into.set(operating, projects + 2 * count);
    into[projects + 3 * count] = snappedBack ? 1 : 0;
  };
}

type PledgeOptions = RunOptions & PledgeQuestion;

/** The plan of a scenario's pledge and the work that its draws are. */
function planned(scenario: Scenario, facts: Facts, options: PledgeOptions) {
  const { seed = DEFAULT_SEED, quick = false, by, until } = options;
  const runs = quick ? QUICK_PLEDGE_DRAWS : (options.draws ?? DEFAULT_PLEDGE_DRAWS);
  const question: PledgeQuestion = { ...(by === undefined ? {} : { by }), ...(until === undefined ? {} : { until }) };
  const plan = pledgePlan(scenario.parameters, facts, question);
  const fixed: Drawable = { parameters: scenario.parameters, ranges: new Map(PLEDGE_PATHS.map((path) => [path, null] as const)) };
  const given: PledgeWork = { drawable: quick ? fixed : drawableOf(scenario), question, seed, runs };
  const runId = runIdOf(scenario, facts, `${seed} pledge ${by ?? ""} ${until ?? ""}`, quick ? 0 : runs, options.dataHashes ?? {});
  return { scenario, facts, runId, seed, quick, plan, work: { kind: "pledge", given, draws: runs, width: widthOf(plan) } satisfies Work };
}

/** Draws that are turned at a time: as many as fit into a line of the processor's cache, each of whose parts is then used while it is there. */
const TILE = 16;

/** Turns rows of draws into columns by ledger and project. */
function gathered({ work: { draws, width }, plan, ...made }: ReturnType<typeof planned>, { values, failed }: Done): PledgeRun {
  if (failed.length > 0) throw new Error(`draw ${failed[0]!.draw} of the pledge: ${failed[0]!.message}`);
  const cells = plan.dates.length * LEDGERS.length;
  const count = plan.projects.length;
  const run = { ledgers: new Float64Array(cells * draws), disbursed: new Float64Array(count * draws), committed: new Uint8Array(count * draws), operating: new Uint8Array(count * draws) };
  const columns: readonly (readonly [Float64Array | Uint8Array, number, number])[] = [[run.ledgers, cells, 0], [run.disbursed, count, cells], [run.committed, count, cells + count], [run.operating, count, cells + 2 * count]];
  for (let from = 0; from < draws; from += TILE) {
    const to = Math.min(draws, from + TILE);
    for (const [into, length, first] of columns) {
      for (let cell = 0; cell < length; cell++) for (let draw = from; draw < to; draw++) into[cell * draws + draw] = values[draw * width + first + cell]!;
    }
  }
  let snappedBack = 0;
  for (let draw = 0; draw < draws; draw++) snappedBack += values[draw * width + width - 1]!;
  return { ...made, plan, draws, by: plan.dates[plan.byIndex]!, ...run, snappedBack };
}

/**
 * Runs the pledge model `draws` times: parameters over their ranges by Latin hypercube, luck from streams of its own by project, so
 * that two scenarios meet the same luck. Equal run ids give equal bytes.
 */
export function runPledge(scenario: Scenario, facts: Facts, options: PledgeOptions = {}): PledgeRun {
  const own = planned(scenario, facts, options);
  return gathered(own, doAll(preparePledge(own.work.given, facts), own.work, options.progress));
}

/** The same with the draws done by a crew. */
export async function runPledgeWith(crew: Crew, scenario: Scenario, facts: Facts, options: PledgeOptions = {}): Promise<PledgeRun> {
  const own = planned(scenario, facts, options);
  return gathered(own, await crew.do(own.work, options.progress));
}

/** Amounts of one ledger at a date, by draw. Throws when the date is not read: a bug. */
export function ledgerAt(run: PledgeRun, ledger: Ledger, date: string): Float64Array {
  const at = run.plan.dates.indexOf(date);
  if (at < 0) throw new Error(`no ledger is read on ${date}`);
  const cell = at * LEDGERS.length + LEDGERS.indexOf(ledger);
  return run.ledgers.subarray(cell * run.draws, (cell + 1) * run.draws);
}
