import { nearest } from "./nearest.ts";
import type { Parameter } from "./parameters/index.ts";

/** Lookup of a parameter table: by path, and which dotted prefixes are groups. */
export interface Table {
  readonly byPath: ReadonlyMap<string, Parameter>;
  readonly groups: ReadonlySet<string>;
  readonly paths: readonly string[];
}

export function tableOf(parameters: readonly Parameter[]): Table {
  const groups = new Set<string>();
  for (const { path } of parameters) {
    const parts = path.split(".");
    for (let i = 1; i < parts.length; i++) groups.add(parts.slice(0, i).join("."));
  }
  return { byPath: new Map(parameters.map((parameter) => [parameter.path, parameter])), groups, paths: parameters.map(({ path }) => path) };
}

/** Keys that nest to a path. Where a parameter is also the start of longer paths, those keep a dot: `{answer: true, answer.cut: 0.3}`. */
export function keysOf(path: string, table: Table): string[] {
  const parts = path.split(".");
  const keys: string[] = [];
  let open = "";
  parts.forEach((part, index) => {
    open = open === "" ? part : `${open}.${part}`;
    if (index < parts.length - 1 && table.byPath.has(parts.slice(0, index + 1).join("."))) return;
    keys.push(open);
    open = "";
  });
  return keys;
}

/** First parameter of a group, as an example of what may stand in it. */
export const firstBelow = (group: string, table: Table): string => table.paths.find((path) => path.startsWith(`${group}.`)) ?? group;

/** What a wrong path most likely means out of some names: the same keys nested elsewhere, else the nearest spelling. */
function meant(path: string, names: readonly string[], others: readonly string[]): string | null {
  const ending = (tail: string): string | undefined =>
    names.filter((name) => name.endsWith(`.${tail}`) || name === tail).sort((a, b) => a.split(".").length - b.split(".").length)[0];
  const parts = path.split(".");
  return ending(path) ?? nearest(path, [...names, ...others]) ?? (parts.length > 1 ? (ending(parts.slice(1).join(".")) ?? null) : null);
}

/** "stock.day is not a parameter. Did you mean stock.days?" A key with keys below it was more likely meant as a group. */
export function unknownPath(path: string, table: Table, others: readonly string[] = [], asGroup = false): string {
  const groups = [...table.groups];
  const best = (asGroup ? meant(path, groups, others) : null) ?? meant(path, [...table.paths, ...groups], others);
  return `${path} is not a parameter.${best === null ? "" : ` Did you mean ${best}?`}`;
}
