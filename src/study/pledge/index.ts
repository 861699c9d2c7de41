export * from "./answers.ts";
export * from "./observed.ts";
export * from "./part.ts";
export * from "./report.ts";
export * from "./rows.ts";
export * from "./script.ts";
