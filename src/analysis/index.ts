export * from "./attribution.ts";
export * from "./backtest/index.ts";
export * from "./decomposition.ts";
export * from "./import-share.ts";
export * from "./levers.ts";
export * from "./observed-share.ts";
export * from "./sample.ts";
export * from "./shapley.ts";
