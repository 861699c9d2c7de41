export * from "./blocks.ts";
export * from "./columns.ts";
export * from "./draw-blocks.ts";
export * from "./ensemble.ts";
export * from "./store.ts";
export * from "./work.ts";
export * from "./read-columns.ts";
export * from "./summary.ts";
