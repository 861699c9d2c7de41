import { isMap, isScalar, LineCounter, parseDocument, type Document, type Node, type Pair, type YAMLMap } from "yaml";
import type { Problem } from "../domain/index.ts";

/** Limits that keep a hostile or broken file from hanging the reader. */
const MOST_BYTES = 256 * 1024;
const MOST_DEPTH = 20;
const MOST_ALIASES = 50;

/** A parsed file that can tell the place of each node. */
export interface Source {
  readonly file: string;
  readonly root: YAMLMap | null;
  readonly document: Document;
  place(node: unknown): { readonly file: string; readonly line: number; readonly column: number };
}

/** Parses YAML 1.2; pushes every fault with its place and returns null when the file cannot be used at all. */
export function readDocument(file: string, text: string, problems: Problem[]): Source | null {
  if (text.length > MOST_BYTES) {
    problems.push({ file, message: `is ${Math.ceil(text.length / 1024)} kB; a scenario file may hold at most ${MOST_BYTES / 1024} kB` });
    return null;
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const error of document.errors) problems.push({ ...at(error.pos[0]), message: plainWords(error.code, error.message) });
  if (document.errors.length > 0) return null;
  const aliases = (text.match(/(^|[\s,[{:-])\*[A-Za-z0-9_-]+/g) ?? []).length;
  if (aliases > MOST_ALIASES || depthOf(document.contents, 0) > MOST_DEPTH) {
    problems.push({ file, line: 1, column: 1, message: aliases > MOST_ALIASES ? `uses ${aliases} aliases; at most ${MOST_ALIASES} are read, so that a file cannot unfold without end` : `nests deeper than ${MOST_DEPTH} levels` });
    return null;
  }
  if (aliases > 0) {
    problems.push({ file, line: 1, column: 1, message: "uses YAML aliases (*name); write the value out or use packages" });
    return null;
  }
  const contents = document.contents;
  if (contents !== null && !isMap(contents)) {
    problems.push({ ...at((contents as Node).range?.[0] ?? 0), message: "holds no keys; a scenario file is a mapping such as `title: ...`" });
    return null;
  }
  return { file, root: contents as YAMLMap | null, document, place: (node) => at(((node as Node | null)?.range ?? [0])[0]) };
}

function depthOf(node: unknown, depth: number): number {
  if (depth > MOST_DEPTH || !node || typeof node !== "object" || !("items" in node)) return depth;
  let deepest = depth;
  for (const item of (node as { items: unknown[] }).items) {
    const child = item && typeof item === "object" && "value" in item && "key" in item ? (item as Pair).value : item;
    deepest = Math.max(deepest, depthOf(child, depth + 1));
  }
  return deepest;
}

const PLAIN: Readonly<Record<string, string>> = {
  BAD_INDENT: "the indent does not match the lines around it; use the same number of spaces for keys of one group",
  DUPLICATE_KEY: "this key stands twice in the same group",
  TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
  MISSING_CHAR: "a closing mark is missing here",
  BAD_ALIAS: "this alias names nothing",
};

const plainWords = (code: string, message: string): string => PLAIN[code] ?? `cannot be read as YAML: ${message.split("\n")[0]}`;

/** Key text of a pair. */
export const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));
