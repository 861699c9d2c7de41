export * from "./language.ts";
export * from "./names.ts";
export * from "./width.ts";
