import type { BacktestSeries } from "./definition.ts";
import { JAPAN_SERIES, MAGNET_SERIES, PRICE_SERIES, SPEED_SERIES, SUPPLY_SERIES, TRADE_SERIES } from "./series/index.ts";

/** Every series of the back-test, the one that the project is about first. */
export const SERIES: readonly BacktestSeries[] = [
  ...JAPAN_SERIES, ...TRADE_SERIES, ...PRICE_SERIES, ...SPEED_SERIES, ...SUPPLY_SERIES, ...MAGNET_SERIES,
];
