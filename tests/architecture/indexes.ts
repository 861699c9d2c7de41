import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const isReExport = (statement: ts.Statement): boolean => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

/** Every `index.ts` below `root`/src that does more than re-export. */
export function busyIndexes(root: string): string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.ts")
    .map((entry) => join(entry.parentPath, entry.name));
  return files.flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
    const busy = tree.statements.find((statement) => !isReExport(statement));
    if (!busy) return [];
    const { line } = tree.getLineAndCharacterOfPosition(busy.getStart(tree));
    return [`index-does-more: ${relative(root, file)}:${line + 1}: index.ts may only re-export`];
  });
}
