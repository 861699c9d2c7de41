declare module "virtual:lodestone-data" {
  export const facts: import("../../src/browser.ts").Facts;
  export const sources: import("../../src/browser.ts").Sources;
  export const dataHashes: Readonly<Record<string, string>>;
}

declare module "*?worker&inline" {
  const InlineWorker: new () => Worker;
  export default InlineWorker;
}
