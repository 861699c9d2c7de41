export * from "./japan.ts";
export * from "./magnets.ts";
export * from "./prices.ts";
export * from "./speed.ts";
export * from "./supply.ts";
export * from "./trade.ts";
