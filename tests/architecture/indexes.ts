import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";

const isReExport = (statement: ts.Statement): boolean => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined;

/** `export const ALL = [...SOME, ...OTHERS, one]`: names put in a row, nothing computed. */
const isGathering = (statement: ts.Statement): boolean =>
  ts.isVariableStatement(statement) &&
  statement.declarationList.declarations.every(({ initializer }) =>
    initializer !== undefined && ts.isArrayLiteralExpression(initializer) &&
    initializer.elements.every((element) => ts.isIdentifier(ts.isSpreadElement(element) ? element.expression : element)));

const mayStand = (statement: ts.Statement): boolean =>
  ts.isImportDeclaration(statement) || isReExport(statement) || isGathering(statement);

/** Every `index.ts` below `root`/src that does more than re-export, or gather what it imports into a list. */
export function busyIndexes(root: string): string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.ts")
    .map((entry) => join(entry.parentPath, entry.name));
  return files.flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
    const busy = tree.statements.find((statement) => !mayStand(statement));
    if (!busy) return [];
    const { line } = tree.getLineAndCharacterOfPosition(busy.getStart(tree));
    return [`index-does-more: ${relative(root, file)}:${line + 1}: index.ts may only re-export or gather`];
  });
}
