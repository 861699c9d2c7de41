export * from "./access.ts";
export * from "./parameters/index.ts";
