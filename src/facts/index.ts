export * from "./datapackage.ts";
export * from "./facts.ts";
export * from "./parse.ts";
export * from "./select.ts";
