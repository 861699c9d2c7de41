import { JAPAN_SERIES } from "./japan.ts";
import { MAGNET_SERIES } from "./magnets.ts";
import { PRICE_SERIES } from "./prices.ts";
import { SPEED_SERIES } from "./speed.ts";
import { SUPPLY_SERIES } from "./supply.ts";
import { TRADE_SERIES } from "./trade.ts";

/** Every series of the back-test, the one that the project is about first. */
export const BACKTEST_SERIES = [...JAPAN_SERIES, ...TRADE_SERIES, ...PRICE_SERIES, ...SPEED_SERIES, ...SUPPLY_SERIES, ...MAGNET_SERIES];
