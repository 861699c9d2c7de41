import type { Facts } from "../../facts/index.ts";
import { quantilesOf } from "../../measures/index.ts";
import type { BacktestSeries } from "./definition.ts";
import { pointsOf, type ReplayPlace } from "./points.ts";
import { BACKTEST_SERIES } from "./series/index.ts";

/** The model's value of a series in a year or month, whether or not anything was published for it. */
export interface ReplayPathRow {
  readonly series: string;
  readonly year: number;
  readonly p05: number | null;
  readonly p50: number;
  readonly p95: number | null;
  readonly unit: string;
}

const MONTH = 1 / 12;

/** Every year, or every month where points are months, from the first published point to the last. */
function timesOf(series: BacktestSeries, facts: Facts): number[] {
  const years = pointsOf(facts).filter((point) => point.series === series).map(({ observed }) => observed.year);
  if (years.length < 2) return [];
  const step = years.every(Number.isInteger) ? 1 : MONTH;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: Math.round((last - first) / step) + 1 }, (_, i) => first + i * step);
}

const known = new WeakMap<Facts, readonly ReplayPlace[]>();

/** Where the model is read for the lines between the published points. */
export function replayPlaces(facts: Facts): readonly ReplayPlace[] {
  const before = known.get(facts);
  if (before) return before;
  const places = BACKTEST_SERIES.flatMap((series) => timesOf(series, facts).map((year) => ({ series, year })));
  known.set(facts, places);
  return places;
}

/** Readings at `replayPlaces` as rows with their bands. */
export const replayPathRows = (places: readonly ReplayPlace[], central: ArrayLike<number>, drawn: readonly ArrayLike<number>[], weights?: ArrayLike<number>): ReplayPathRow[] =>
  places.map(({ series, year }, i) => {
    const { p05, p50, p95 } = quantilesOf(central[i]!, drawn.map((values) => values[i]!), weights);
    return { series: series.id, year, p05, p50: p50 ?? central[i]!, p95, unit: series.unit };
  });
