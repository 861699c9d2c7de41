import type { Facts } from "../facts/index.ts";
import { LEDGERS, PLEDGE_PATHS, pledgePlan, pledgeValues, simulatePledge, type Ledger, type PledgePlan, type PledgeQuestion } from "../pledge/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { pledgeDraws, uniformStream } from "../uncertainty/index.ts";
import { runIdOf } from "./run-id.ts";
import { DEFAULT_SEED, drawableOf, type RunOptions } from "./run.ts";

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

/**
 * Runs the pledge model `draws` times: parameters over their ranges by Latin hypercube, luck from streams of its own by project, so
 * that two scenarios meet the same luck. Equal run ids give equal bytes.
 */
export function runPledge(scenario: Scenario, facts: Facts, options: RunOptions & PledgeQuestion = {}): PledgeRun {
  const seed = options.seed ?? DEFAULT_SEED;
  const quick = options.quick === true;
  const draws = quick ? QUICK_PLEDGE_DRAWS : (options.draws ?? DEFAULT_PLEDGE_DRAWS);
  const plan = pledgePlan(scenario.parameters, facts, { ...(options.by === undefined ? {} : { by: options.by }), ...(options.until === undefined ? {} : { until: options.until }) });
  const drawable = drawableOf(scenario);
  const fixed = new Map(PLEDGE_PATHS.map((path) => [path, null] as const));
  const write = pledgeDraws(quick ? { parameters: scenario.parameters, ranges: fixed } : drawable, PLEDGE_PATHS, seed, draws);
  const streams = plan.luck.map((name) => uniformStream(seed, name));
  const numbers = new Float64Array(PLEDGE_PATHS.length);
  const luck = new Float64Array(streams.length);

  const cells = plan.dates.length * LEDGERS.length;
  const count = plan.projects.length;
  const run = { ledgers: new Float64Array(cells * draws), disbursed: new Float64Array(count * draws), committed: new Uint8Array(count * draws), operating: new Uint8Array(count * draws) };
  let snappedBack = 0;
  for (let draw = 0; draw < draws; draw++) {
    write(draw, numbers);
    for (let at = 0; at < streams.length; at++) luck[at] = streams[at]!(draw);
    const one = simulatePledge(plan, pledgeValues(numbers, plan.capped), luck);
    for (let cell = 0; cell < cells; cell++) run.ledgers[cell * draws + draw] = one.ledgers[cell]!;
    for (let project = 0; project < count; project++) {
      run.disbursed[project * draws + draw] = one.disbursed[project]!;
      run.committed[project * draws + draw] = one.committed[project]!;
      run.operating[project * draws + draw] = one.operating[project]!;
    }
    if (one.snappedBack) snappedBack++;
    if (draw % 100 === 99) options.progress?.(draw + 1);
  }
  return { scenario, facts, seed, draws, quick, plan, by: plan.dates[plan.byIndex]!, ...run, snappedBack, runId: runIdOf(scenario, facts, `${seed} pledge ${options.by ?? ""} ${options.until ?? ""}`, quick ? 0 : draws, options.dataHashes ?? {}) };
}

/** Amounts of one ledger at a date, by draw. Throws when the date is not read: a bug. */
export function ledgerAt(run: PledgeRun, ledger: Ledger, date: string): Float64Array {
  const at = run.plan.dates.indexOf(date);
  if (at < 0) throw new Error(`no ledger is read on ${date}`);
  const cell = at * LEDGERS.length + LEDGERS.indexOf(ledger);
  return run.ledgers.subarray(cell * run.draws, (cell + 1) * run.draws);
}
