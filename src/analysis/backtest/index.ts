export * from "./all-series.ts";
export * from "./definition.ts";
export * from "./errors.ts";
export * from "./fitting.ts";
export * from "./observe.ts";
export * from "./points.ts";
export * from "./replay.ts";
export * from "./roles.ts";
