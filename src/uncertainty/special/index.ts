export * from "./continued-fraction.ts";
export * from "./incomplete-beta.ts";
export * from "./incomplete-gamma.ts";
export * from "./integral.ts";
export * from "./log-gamma.ts";
export * from "./normal-tails.ts";
export * from "./solve-tail.ts";
