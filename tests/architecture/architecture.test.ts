import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkArchitecture } from "./check.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lodestone-layers-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, "src", name)), { recursive: true });
    writeFileSync(join(root, "src", name), text);
  }
}

const A = "export const a = 1;\n";
const importing = (from: string): string => `import { a } from "${from}";\nexport const b = a;\n`;

test("code that keeps to the layers passes, and is counted", async () => {
  plant({ "domain/a.ts": A, "minerals/b.ts": importing("../domain/a.ts"), "domain/index.ts": 'export * from "./a.ts";\n', "minerals/index.ts": 'import { b } from "./b.ts";\nexport const ALL = [b];\n' });
  expect(await checkArchitecture(root)).toEqual({ modules: 4, violations: [] });
});

const faults: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ["a low layer that imports a high one", { "domain/b.ts": importing("../report/a.ts"), "report/a.ts": A }, /^domain-imports-upward: src\/domain\/b.ts -> src\/report\/a.ts/],
  ["a type imported from a high layer", { "facts/b.ts": 'import type { T } from "../cli/a.ts";\nexport type B = T;\n', "cli/a.ts": "export type T = 1;\n" }, /^facts-imports-upward/],
  ["minerals that know of the pledge", { "minerals/b.ts": importing("../pledge/a.ts"), "pledge/a.ts": A }, /^minerals-imports-pledge/],
  ["the pledge that knows of minerals", { "pledge/b.ts": importing("../minerals/a.ts"), "minerals/a.ts": A }, /^pledge-imports-minerals/],
  ["draws that know of runs", { "uncertainty/b.ts": importing("../runner/a.ts"), "runner/a.ts": A }, /^uncertainty-imports-runner/],
  ["a cycle", { "domain/a.ts": 'export { b } from "./b.ts";\n', "domain/b.ts": 'export { a } from "./a.ts";\n' }, /^cycle/],
  ["an import of nothing", { "domain/b.ts": importing("./gone.ts") }, /^imports-nothing/],
  ["a layer that imports the package's entry point", { "cli/b.ts": importing("../index.ts"), "index.ts": 'export * from "./domain/a.ts";\n', "domain/a.ts": A }, /^layer-imports-entry-point/],
  ["an engine that reads files", { "minerals/b.ts": 'export { readFileSync } from "node:fs";\n' }, /^engine-imports-node/],
  ["a study that reads files", { "study/b.ts": 'export { readFileSync } from "node:fs";\n' }, /^study-imports-node/],
  ["a study that knows of the command line", { "study/b.ts": importing("../cli/a.ts"), "cli/a.ts": A }, /^study-imports-upward/],
  ["an index that does work", { "domain/index.ts": A }, /^index-does-more: src\/domain\/index.ts:1/],
  [
    "a browser entry that reaches a file reader",
    { "browser.ts": 'export * from "./facts/index.ts";\n', "facts/index.ts": 'export * from "./read.ts";\n', "facts/read.ts": 'export { readFileSync } from "node:fs";\n' },
    /^node-in-browser: src\/browser.ts -> src\/facts\/index.ts -> src\/facts\/read.ts -> fs/,
  ],
];

test.each(faults)("%s is found", async (_what, files, expected) => {
  plant(files);
  const { violations } = await checkArchitecture(root);
  expect(violations).toContainEqual(expect.stringMatching(expected));
});

test("an empty tree counts no modules, which run.ts treats as a failure", async () => {
  mkdirSync(join(root, "src"));
  expect((await checkArchitecture(root)).modules).toBe(0);
});
