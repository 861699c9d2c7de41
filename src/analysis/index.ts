export * from "./attribution.ts";
export * from "./backtest/index.ts";
export * from "./decomposition.ts";
export * from "./levers.ts";
export * from "./shapley.ts";
