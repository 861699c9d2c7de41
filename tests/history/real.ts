import { backtestErrorsOf, pointsOf, readAt, replay, type BacktestPoint } from "../../src/analysis/backtest/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { defaults } from "../../src/scenario/index.ts";

export const facts = loadFacts();
export const points = pointsOf(facts);
export const result = replay(defaults(), facts);
const modelled = readAt(result, facts, points);

/** Published points of one series, by year. */
export const published = (series: string): Map<number, BacktestPoint> =>
  new Map(points.filter((point) => point.series.id === series).map((point) => [point.year, point]));

/** What the replay makes of a series, by year. */
export const replayed = (series: string): Map<number, number> =>
  new Map(points.flatMap((point, i) => (point.series.id === series ? [[point.year, modelled[i]!] as const] : [])));

export const fitted = backtestErrorsOf(defaults(), facts);
