import type { Facts } from "../../facts/index.ts";
import type { Result } from "../../minerals/index.ts";
import { SERIES } from "./all-series.ts";
import type { BacktestSeries, Observation, Role } from "./definition.ts";
import { roleOf } from "./roles.ts";

/** A published point of a series and its part in the score. */
export interface Point {
  readonly series: BacktestSeries;
  readonly role: Role;
  readonly observed: Observation;
}

const known = new WeakMap<Facts, readonly Point[]>();

/** All points that the facts hold, in the order of the series and then of time. */
export function pointsOf(facts: Facts): readonly Point[] {
  const before = known.get(facts);
  if (before) return before;
  const points = SERIES.flatMap((series) => series.observe(facts).map((observed) => ({ series, observed, role: roleOf(series, observed.year) })));
  known.set(facts, points);
  return points;
}

/** The model's value at each point. */
export const readPoints = (result: Result, facts: Facts, points: readonly Point[]): Float64Array =>
  Float64Array.from(points, ({ series, observed }) => series.read(result, observed.year, facts));
