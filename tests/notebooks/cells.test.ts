import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { NOTEBOOKS } from "../../vite.notebooks.config.ts";

const FOLDER = fileURLToPath(new URL("../../notebooks", import.meta.url));
const CELL = /<script id="\d+" type="text\/x-typescript"[^>]*>([\s\S]*?)<\/script>/g;
/** What Notebook Kit gives every cell. */
const GIVEN = "declare function display<T>(value: T): T;\n";

const fileOf = (name: string): string => join(FOLDER, `${name}.cells.ts`);

/** The cells of a notebook, which share their names, as one module beside it. */
const cellsOf = (name: string): string => [GIVEN, ...[...readFileSync(join(FOLDER, `${name}.html`), "utf8").matchAll(CELL)].map((match) => match[1]!)].join("\n");

/** What the compiler says about some modules that are not on disk. */
function complaints(texts: Readonly<Record<string, string>>): Record<string, string[]> {
  const { config } = ts.readConfigFile(join(FOLDER, "../tsconfig.json"), (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, join(FOLDER, ".."));
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path in texts || fileExists(path);
  host.getSourceFile = (path, language) => (path in texts ? ts.createSourceFile(path, texts[path]!, language) : getSourceFile(path, language));
  const program = ts.createProgram([...Object.keys(texts), join(FOLDER, "lib/env.d.ts")], { ...options, noUnusedLocals: false }, host);
  return Object.fromEntries(Object.keys(texts).map((file) => {
    const source = program.getSourceFile(file);
    return [file, [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))];
  }));
}

test("the cells of every notebook use what src/ exports, as it is typed, and a cell that does not is found", () => {
  const wrong = fileOf("wrong");
  const found = complaints({ ...Object.fromEntries(NOTEBOOKS.map((name) => [fileOf(name), cellsOf(name)])), [wrong]: 'import { nothingOfTheKind } from "../src/browser.ts";\nexport const wrong = nothingOfTheKind;' });
  expect(found).toEqual({ ...Object.fromEntries(NOTEBOOKS.map((name) => [fileOf(name), []])), [wrong]: [expect.stringContaining("nothingOfTheKind")] });
}, 120_000);
