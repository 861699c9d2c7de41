import type { BacktestRole } from "./definition.ts";
import type { SeriesSummary } from "./summaries.ts";
import { REPLAY_RULES, type ReplayRule } from "./verdict.ts";

export interface ScorePart {
  readonly points: number;
  readonly inside: number;
  /** Points whose observed value lies in the 90% band of the draws; null without draws. */
  readonly covered: number | null;
  readonly series: number;
  readonly seriesWithin: number;
}

/** The whole back-test in a few numbers; points that were given to the replay are in none of them. */
export interface ReplayScore {
  readonly fitted: ScorePart;
  readonly heldOut: ScorePart;
  readonly passed: boolean;
  /** Rules that do not hold. */
  readonly broken: readonly ReplayRule[];
  /** Series outside their tolerance, the furthest first. */
  readonly misses: readonly SeriesSummary[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function partOf(summaries: readonly SeriesSummary[], role: BacktestRole): ScorePart {
  const own = summaries.filter((summary) => summary.role === role);
  const covered = own.map((summary) => summary.covered);
  return {
    points: sum(own.map(({ points }) => points)), inside: sum(own.map(({ inside }) => inside)),
    covered: covered.includes(null) ? null : sum(covered.map(Number)),
    series: own.length, seriesWithin: own.filter(({ within }) => within).length,
  };
}

/** Scores a back-test by its series. */
export function scoreOf(summaries: readonly SeriesSummary[]): ReplayScore {
  const broken = REPLAY_RULES.filter(({ holds }) => !holds(summaries));
  return {
    fitted: partOf(summaries, "fitted"), heldOut: partOf(summaries, "held-out"), passed: broken.length === 0, broken,
    misses: summaries.filter(({ role, within }) => role !== "given" && !within).sort((a, b) => b.off / b.limit - a.off / a.limit),
  };
}
