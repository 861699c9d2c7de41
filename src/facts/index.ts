export * from "./datapackage.ts";
export * from "./facts.ts";
export * from "./places.ts";
export * from "./nearest.ts";
export * from "./parse.ts";
export * from "./select.ts";
export * from "./check.ts";
export * from "./checks/index.ts";
