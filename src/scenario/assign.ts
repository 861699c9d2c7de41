import { isMap, isScalar, type Pair, type YAMLMap } from "yaml";
import type { Problem } from "../domain/index.ts";
import { keyText, type Source } from "./document.ts";
import type { Place } from "./place.ts";
import { firstBelow, unknownPath, type Table } from "./table.ts";
import type { Written } from "./value-form.ts";
import { readValue } from "./values.ts";

/** A value set by one layer, with the place of its key. */
export interface Assignment extends Written {
  readonly path: string;
  readonly place: Place;
  /** Layer's name: a scenario id, `package x`, `variant x`, or `--set`. */
  readonly layer: string;
}

export interface Reading {
  readonly source: Source;
  readonly table: Table;
  readonly problems: Problem[];
  readonly layer: string;
  /** Keys at the top that are not parameters. */
  readonly skip: readonly string[];
}

/** Groups whose keys may also name something other than parameters; another reader judges those. */
const SHARED_GROUPS: ReadonlySet<string> = new Set(["projects"]);

/** Walks the nested keys of a mapping and returns every value it sets. A `why` of a group covers all values below it. */
export function readAssignments(map: YAMLMap, reading: Reading): Assignment[] {
  const { source, table, problems, layer, skip } = reading;
  const found = new Map<string, Assignment>();
  const fault = (node: unknown, message: string) => { problems.push({ ...source.place(node), message }); };

  /** The YAML reader has said so already when the same key stands twice in one mapping. */
  const faultAt = (node: unknown): boolean => {
    const { file, line, column } = source.place(node);
    return problems.some((problem) => problem.file === file && problem.line === line && problem.column === column);
  };

  const readPair = (pair: Pair, prefix: string, why: string | undefined) => {
    const key = keyText(pair);
    if (key === "why" || (prefix === "" && skip.includes(key))) return;
    const path = prefix === "" ? key : `${prefix}.${key}`;
    const parameter = table.byPath.get(path);
    if (parameter) {
      const written = readValue(parameter, pair.value, source.place, problems, pair.key);
      if (found.has(path) && !faultAt(pair.key)) fault(pair.key, `${path} is set twice; keep one`);
      if (written) found.set(path, { ...(why === undefined ? {} : { why }), ...written, path, place: source.place(pair.key), layer });
    } else if (table.groups.has(path)) {
      if (isMap(pair.value)) readGroup(pair.value, path, why);
      else fault(pair.value ?? pair.key, `${path} is a group; expected keys below it, such as ${firstBelow(path, table)}`);
    } else if (!SHARED_GROUPS.has(prefix)) {
      fault(pair.key, unknownPath(path, table, prefix === "" ? skip : [], isMap(pair.value)));
    }
  };
  const readGroup = (group: YAMLMap, prefix: string, inherited: string | undefined) => {
    const why = whyOf(group, inherited, fault);
    for (const pair of group.items) readPair(pair, prefix, why);
  };
  readGroup(map, "", undefined);
  return [...found.values()];
}

/** The reason that a mapping gives for all that stands in it. */
export function whyOf(group: YAMLMap, inherited: string | undefined, fault: (node: unknown, message: string) => void): string | undefined {
  const pair = group.items.find((item) => keyText(item) === "why");
  if (!pair) return inherited;
  if (isScalar(pair.value) && typeof pair.value.value === "string") return pair.value.value;
  fault(pair.value ?? pair.key, "why is not text");
  return inherited;
}
