import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PURE } from "./layers.ts";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const FAULTS = [
  ["node:fs", 'export { readFileSync } from "node:fs";'],
  ["fs", 'import * as fs from "fs";\nexport const a = fs.constants;'],
  ["process", "export const a = process.argv;"],
  ["Date", "export const a = () => new Date(0);"],
  ["performance", "export const a = () => performance.now();"],
  ["Math.random", "export const a = () => Math.random();"],
] as const;

let root: string;
let flagged: Set<string>;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "lodestone-purity-"));
  copyFileSync(join(repository, ".oxlintrc.json"), join(root, ".oxlintrc.json"));
  const plant = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), `${text}\n`);
  };
  FAULTS.forEach(([, text], index) => {
    for (const folder of PURE) plant(`src/${folder}/fault${index}.ts`, text);
    plant(`src/report/fault${index}.ts`, text);
  });
  plant("src/facts/read.ts", FAULTS[0][1]);
  const lint = spawnSync(process.execPath, [join(repository, "node_modules/oxlint/bin/oxlint"), "-f", "json"], { cwd: root, encoding: "utf8" });
  const { diagnostics } = JSON.parse(lint.stdout) as { diagnostics: { filename: string }[] };
  flagged = new Set(diagnostics.map((diagnostic) => diagnostic.filename.replaceAll("\\", "/")));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(PURE)("the linter keeps src/%s pure of", (folder) => {
  test.each(FAULTS.map(([name], index) => [name, index] as const))("%s", (_name, index) => {
    expect(flagged).toContain(`src/${folder}/fault${index}.ts`);
  });
});

test("files at the edge may read files and clocks", () => {
  expect([...flagged].filter((file) => file.startsWith("src/report/") || file.endsWith("/read.ts"))).toEqual([]);
});
