export * from "./browser.ts";
export * from "./facts/hash.ts";
export * from "./facts/read.ts";
export * from "./scenario/read.ts";
export * from "./report/index.ts";
export { pledgeStudy, study } from "./cli/declare-study.ts";
// Names that two layers use; the one for readers of results stands.
export { checksOf, tableOf, type Cell, type Table } from "./report/index.ts";
