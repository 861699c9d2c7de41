import { isMap, isScalar, type YAMLMap } from "yaml";
import type { Problem } from "../domain/index.ts";
import { keyText, type Source } from "./document.ts";
import { didYouMean } from "./nearest.ts";
import type { Parameter } from "./parameters/index.ts";
import { isValueForm, readValue, type Written } from "./values.ts";

/** A value set by one layer, with its place. */
export interface Assignment extends Written {
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly layer: string;
}

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

/** Walks the nested keys of a mapping and returns every value it sets. `skip` names keys that are not parameters. */
export function readAssignments(map: YAMLMap, source: Source, table: Table, problems: Problem[], layer: string, skip: ReadonlySet<string> = new Set()): Assignment[] {
  const found: Assignment[] = [];
  const walk = (group: YAMLMap, prefix: string, inherited: string | undefined) => {
    const own = group.items.find((pair) => keyText(pair) === "why" && prefix !== "");
    const why = own && isScalar(own.value) ? String(own.value.value) : inherited;
    for (const pair of group.items) {
      const key = keyText(pair);
      if ((prefix === "" && skip.has(key)) || (key === "why" && prefix !== "")) continue;
      const path = prefix === "" ? key : `${prefix}.${key}`;
      const parameter = table.byPath.get(path);
      const place = source.place(pair.key);
      if (parameter) {
        if (isMap(pair.value) && !isValueForm(pair.value)) {
          problems.push({ ...source.place(pair.value), message: `${path} is one value; expected a ${parameter.kind}, not a group` });
          continue;
        }
        const written = readValue(parameter, pair.value, source, problems);
        if (written) found.push({ path, ...place, layer, ...written, ...(written.why ?? why ? { why: (written.why ?? why)! } : {}) });
      } else if (table.groups.has(path)) {
        if (isMap(pair.value)) walk(pair.value as YAMLMap, path, why);
        else problems.push({ ...source.place(pair.value ?? pair.key), message: `${path} is a group of parameters, not a value; expected keys below it such as ${firstBelow(path, table)}` });
      } else {
        problems.push({ ...place, message: unknownPath(path, table, prefix === "" ? [...skip] : []) });
      }
    }
  };
  walk(map, "", undefined);
  return found;
}

export const unknownPath = (path: string, table: Table, others: readonly string[] = []): string =>
  `${path} is not a parameter.${didYouMean(path, [...table.paths, ...table.groups, ...others])}`;

const firstBelow = (group: string, table: Table): string => table.paths.find((path) => path.startsWith(`${group}.`)) ?? group;
