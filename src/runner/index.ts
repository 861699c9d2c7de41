export * from "./crew.ts";
export * from "./outcome-rows.ts";
export * from "./pledge-run.ts";
export * from "./run-id.ts";
export * from "./run.ts";
export * from "./version.ts";
