// The part of the package that runs in a browser: no files, no clock, no process.
export { inLanguage, language, LANGUAGES, said, speak, type Language, type Said } from "./words/index.ts";
export * from "./domain/index.ts";
export * from "./facts/index.ts";
export * from "./scenario/index.ts";
export * from "./minerals/index.ts";
export * from "./measures/index.ts";
export * from "./uncertainty/index.ts";
export * from "./runner/index.ts";
export * from "./analysis/index.ts";
export * from "./charts/index.ts";
export * from "./study/index.ts";
// Names that two layers use; the one for readers of results stands.
export { didYouMean, type Episode } from "./scenario/index.ts";
export { rangeText } from "./charts/index.ts";
