import type { Facts } from "../facts/index.ts";
import { firstDifference, handBack, simulateStretch, whileBorrowing, type Checkpoint, type Extras, type Plan } from "../minerals/index.ts";
import type { Parameters } from "../scenario/index.ts";
import { askedFrom, askedMonths, readAsked, type Ask } from "./ask.ts";
import { planParts, type Compiled } from "./plan-parts.ts";

/** One run as it was last made, so that the next begins where the two part. */
interface Kept {
  readonly compile: (parameters: Parameters, extras: Extras) => Compiled;
  plan: Plan | null;
  checkpoints: readonly Checkpoint[];
  row: Float64Array;
}

/** Runs that are kept; later ones are made whole. A run takes about a megabyte. */
const MOST = 400;
const YEAR = 12;
const NO_EXTRAS: Extras = {};

/** January of the year of a month. */
const january = (month: number): number => month - (month % YEAR);

/**
 * Answers one question again and again about runs that are nearly alike: of each run it keeps the plan and the state before the months that levers
 * reach, compiles what has changed, and runs from there. What it answers equals a whole run to the last bit.
 */
export function keptDraws(ask: Ask, facts: Facts) {
  const known = new Map<number, Kept>();
  const steady = { episodes: steadyOf<Extras["episodes"]>(), projects: steadyOf<Extras["projects"]>() };
  return (run: number, parameters: Parameters, extras: Extras = NO_EXTRAS): Float64Array => {
    const months = askedMonths(ask, parameters);
    let own = known.get(run);
    if (own === undefined || (own.plan !== null && own.plan.months !== months)) {
      own = { compile: planParts(facts, months), plan: null, checkpoints: [], row: new Float64Array(0) };
      if (known.size < MOST || known.has(run)) known.set(run, own);
    }
    const { plan, outdated } = own.compile(parameters, { episodes: steady.episodes(extras.episodes), projects: steady.projects(extras.projects) });
    const parting = own.plan === null ? 0 : firstDifference(own.plan, plan);
    const usable = own.checkpoints.filter(({ month }) => month <= parting);
    const latest = askedFrom(ask, parameters);
    const from = usable.filter(({ month }) => month <= latest).at(-1) ?? null;
    const start = from?.month ?? 0;
    // One before the scenario's measures, and one where this move began to tell: the same lever is often moved again.
    const usual = january(Math.min(plan.policyFrom, plan.anchor, latest));
    const { result, kept } = simulateStretch(plan, { months, costs: ask.costs !== null, from, keep: [usual, january(Math.min(parting, latest))].filter((month) => month > start) });
    const earlier = own.row;
    const row = whileBorrowing(() => readAsked(ask, result, parameters, { row: earlier, until: start }));
    outdated.forEach(handBack);
    own.plan = plan;
    const all = [...own.checkpoints, ...kept];
    own.checkpoints = worthKeeping([...usable.filter(({ month }) => month <= start), ...kept], usual);
    for (const one of all) if (!own.checkpoints.includes(one)) handBack(one.loan);
    own.row = row;
    return row;
  };
}

/** The usual one and the latest other, in rising order of months. */
function worthKeeping(checkpoints: readonly Checkpoint[], usual: number): readonly Checkpoint[] {
  const other = checkpoints.findLast(({ month }) => month !== usual);
  return checkpoints.filter((one) => one === other || one.month === usual);
}

/** Hands out one object for all that say the same: what comes from another thread is new each time. */
function steadyOf<Said>(): (said: Said) => Said {
  const known = new Map<string, Said>();
  return (said) => {
    if (said === undefined) return said;
    const words = JSON.stringify(said);
    if (!known.has(words)) known.set(words, said);
    return known.get(words)!;
  };
}
