import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit, type Document, type Pair, type YAMLMap } from "yaml";
import type { Problem } from "../domain/index.ts";
import { placer, type Placer } from "./place.ts";
import { yamlWords } from "./yaml-words.ts";

/** Limits that keep a hostile or broken file from hanging the reader. */
const MOST_BYTES = 256 * 1024;
const MOST_DEPTH = 20;
const MOST_ALIASES = 50;
const TOO_DEEP = `nests deeper than ${MOST_DEPTH} levels`;

/** A parsed file that can tell the place of each node. */
export interface Source {
  readonly file: string;
  readonly root: YAMLMap;
  readonly place: Placer;
}

/** Faultless files as last read: a list of scenarios reads what they extend, and the packages, once for each of them. */
const known = new Map<string, { readonly text: string; readonly source: Source }>();

/** Parses YAML 1.2. Pushes every fault with its place; null when the file cannot be used at all. */
export function readDocument(file: string, text: string, problems: Problem[]): Source | null {
  const last = known.get(file);
  if (last?.text === text) return last.source;
  const before = problems.length;
  const source = parsed(file, text, problems);
  if (source !== null && problems.length === before) known.set(file, { text, source });
  return source;
}

function parsed(file: string, text: string, problems: Problem[]): Source | null {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MOST_BYTES) {
    problems.push({ file, message: `is ${Math.ceil(bytes / 1024)} kB; a scenario file holds at most ${MOST_BYTES / 1024} kB` });
    return null;
  }
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const place = placer(file, counter);
  if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) {
    problems.push({ file, message: TOO_DEEP });
    return null;
  }
  for (const error of onePerLine([...document.errors, ...document.warnings], (offset) => counter.linePos(offset).line)) {
    problems.push({ ...place(error.pos[0]), message: yamlWords(error, text) });
  }
  if (document.errors.some(({ code }) => code !== "DUPLICATE_KEY")) return null;
  const excess = excessOf(document);
  if (excess !== null) {
    problems.push({ file, message: excess });
    return null;
  }
  visit(document, { Alias: (_, alias) => alias.resolve(document) });
  if (document.contents === null) {
    problems.push({ file, message: "is empty; a scenario needs at least a title and a kind" });
    return null;
  }
  if (!isMap(document.contents)) {
    problems.push({ ...place(document.contents), message: "holds no keys; a file is a group of keys such as `title: ...`" });
    return null;
  }
  return { file, root: document.contents, place };
}

/** One slip makes the YAML reader complain several times; the first fault of a line is the telling one. */
function onePerLine<T extends { readonly pos: readonly [number, number] }>(errors: readonly T[], lineOf: (offset: number) => number): T[] {
  const seen = new Set<number>();
  return errors.filter(({ pos }) => {
    const line = lineOf(pos[0]);
    return !seen.has(line) && Boolean(seen.add(line));
  });
}

/** Why a document would unfold without end, or null when it is small. */
function excessOf(document: Document): string | null {
  if (isDeep(document.contents, document, 0)) return TOO_DEEP;
  try {
    document.toJS({ maxAliasCount: MOST_ALIASES, mapAsMap: true });
    return null;
  } catch (error) {
    return (error as Error).message.startsWith("Unresolved alias")
      ? `uses an alias (*name) that no &name before it defines`
      : `unfolds more than ${MOST_ALIASES} aliases (*name); write the values out or use packages`;
  }
}

/** Follows the deepest path first and stops at the limit, so that an alias inside its own anchor ends too. */
function isDeep(node: unknown, document: Document, depth: number, aliases = { left: MOST_ALIASES }): boolean {
  if (depth > MOST_DEPTH) return true;
  const target = isAlias(node) ? (aliases.left-- > 0 ? node.resolve(document) : null) : node;
  if (!target || typeof target !== "object" || !("items" in target)) return false;
  return (target as { items: unknown[] }).items.some((item) => isDeep(isPairLike(item) ? item.value : item, document, depth + 1, aliases));
}

const isPairLike = (item: unknown): item is Pair => typeof item === "object" && item !== null && "key" in item;

/** Key of a pair as text. */
export const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : String(pair.key));

/** Plain JavaScript value of a node: scalar, list of scalars, or undefined for anything else. */
export const plainOf = (node: unknown): unknown => {
  if (node === null || node === undefined) return null;
  if (isScalar(node)) return node.value;
  if (typeof node === "object" && "items" in node && !isMap(node)) return (node as { items: unknown[] }).items.map((item) => (isScalar(item) ? item.value : undefined));
  return undefined;
};

/** A key's value in a mapping; undefined when the key is missing. */
export const fieldOf = (map: YAMLMap, key: string): unknown => map.items.find((pair) => keyText(pair) === key)?.value;
