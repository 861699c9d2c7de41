export * from "./designs/index.ts";
export * from "./distributions/index.ts";
export * from "./draw-parameters.ts";
export * from "./draws.ts";
export * from "./quantile-functions.ts";
export * from "./streams.ts";
export * from "./weights.ts";
