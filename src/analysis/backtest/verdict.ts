import type { BacktestRole } from "./definition.ts";
import type { SeriesSummary } from "./summaries.ts";

/** What the replay must do to count as passed; set before the model was fitted. */
export interface ReplayRule {
  readonly id: string;
  readonly says: string;
  readonly why: string;
  readonly holds: (summaries: readonly SeriesSummary[]) => boolean;
}

/** Series that the answers of the project rest on. */
const LEADING = ["japan-customs-share", "japan-demand"] as const;
/** Share of the series that must be within their tolerances. */
const MOST = 2 / 3;

const of = (role: BacktestRole) => (summary: SeriesSummary): boolean => summary.role === role;
const mostWithin = (role: BacktestRole) => (summaries: readonly SeriesSummary[]): boolean => {
  const own = summaries.filter(of(role));
  return own.filter(({ within }) => within).length >= MOST * own.length;
};

export const REPLAY_RULES: readonly ReplayRule[] = [
  {
    id: "leading", says: "Japan's share from China and Japan's demand are within their tolerances, fitted and held out",
    why: "Every answer about Japan's dependence starts from these two.",
    holds: (summaries) => summaries.filter(({ id, role }) => role !== "given" && LEADING.some((name) => name === id)).every(({ within }) => within),
  },
  {
    id: "fitted", says: "two thirds of the series are within their tolerances in 2010-2019",
    why: "A model that misses more often in the years it was fitted on describes another market.", holds: mostWithin("fitted"),
  },
  {
    id: "held-out", says: "two thirds of the series are within their tolerances in 2020-2025",
    why: "The same demand on years that nothing was fitted on.", holds: mostWithin("held-out"),
  },
];
