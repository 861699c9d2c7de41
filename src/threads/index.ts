export * from "./crew.ts";
export * from "./in-process.ts";
