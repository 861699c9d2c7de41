import { exponential, type ProbabilityDistribution } from "./distributions/index.ts";
import { uniformStream } from "./streams.ts";

/** Blows that come at random at a constant rate. */
export interface ArrivalRule {
  /** Mean number a year. */
  readonly rate: number;
  /** Length in months. */
  readonly months: Pick<ProbabilityDistribution, "quantile">;
  /** Share of the flow that still passes. */
  readonly passthrough: Pick<ProbabilityDistribution, "quantile">;
  /** Length of the time that is looked at, in months. */
  readonly span: number;
}

/** One blow; months since the start of the span, whole ones. */
export interface Arrival {
  readonly start: number;
  readonly months: number;
  readonly passthrough: number;
}

const MONTHS_A_YEAR = 12;

/** A span in which more arrive is a slip of the rate. */
const MOST = 10_000;

/** Starts of a Poisson process in months: gaps are exponential. The luck of a gap hangs on its number, so that a higher rate moves each start forward. */
export function arrivalTimes(rate: number, span: number, seed: string, run: number): number[] {
  if (!(rate >= 0)) throw new RangeError(`arrivals at ${rate} a year; expected 0 or more`);
  const times: number[] = [];
  if (rate === 0) return times;
  const gap = exponential(MONTHS_A_YEAR / rate);
  for (let time = 0; times.length < MOST;) {
    time += gap.quantile(uniformStream(`${seed}\u0000arrival gap`, String(times.length))(run));
    if (time >= span) return times;
    times.push(time);
  }
  throw new RangeError(`more than ${MOST} arrivals at ${rate} a year in ${span} months`);
}

/**
 * Blows of one run in the order of their starts. Two that meet become one: from the first start to the last end, with the smaller share
 * passing. A blow lasts a month at least; one that outlasts the span is cut at its end.
 */
export function arrivalsOf({ rate, months, passthrough, span }: ArrivalRule, seed: string, run: number): Arrival[] {
  const found: Arrival[] = [];
  arrivalTimes(rate, span, seed, run).forEach((time, number) => {
    const luck = (of: string): number => uniformStream(`${seed}\u0000arrival ${of}`, String(number))(run);
    const start = Math.floor(time);
    const one = { start, months: Math.min(span - start, Math.max(1, Math.round(months.quantile(luck("months"))))), passthrough: passthrough.quantile(luck("severity")) };
    const last = found.at(-1);
    if (last === undefined || one.start >= last.start + last.months) { found.push(one); return; }
    const end = Math.max(last.start + last.months, one.start + one.months);
    found[found.length - 1] = { start: last.start, months: end - last.start, passthrough: Math.min(last.passthrough, one.passthrough) };
  });
  return found;
}
