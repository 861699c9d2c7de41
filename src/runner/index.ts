export * from "./pledge-run.ts";
export * from "./run-id.ts";
export * from "./run.ts";
export * from "./version.ts";
