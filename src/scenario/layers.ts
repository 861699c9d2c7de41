import { isMap, isScalar, type YAMLMap } from "yaml";
import type { Problem } from "../domain/index.ts";
import { readAssignments, type Assignment, type Reading } from "./assign.ts";
import { readCorrelations, type PlacedCorrelation } from "./correlations.ts";
import { fieldOf, keyText, readDocument, type Source } from "./document.ts";
import { readEpisodes } from "./episodes.ts";
import { BODY_KEYS, META_KEYS, readMeta, type Meta } from "./meta.ts";
import { readProjects } from "./projects.ts";
import type { Episode, ProjectChange } from "./scenario.ts";
import type { Table } from "./table.ts";

/** What one layer changes. `episodes` and `correlations` replace those of earlier layers, null leaves them; `projects` add to them, field by field. */
export interface Body {
  readonly title: string | null;
  readonly titleJa: string | null;
  readonly assignments: readonly Assignment[];
  readonly episodes: readonly Episode[] | null;
  readonly correlations: readonly PlacedCorrelation[] | null;
  readonly projects: Readonly<Record<string, ProjectChange>>;
}

/** One file read: its own values and what it offers to others. */
export interface FileLayer {
  readonly id: string;
  readonly source: Source;
  readonly meta: Meta;
  readonly body: Body;
  readonly packages: ReadonlyMap<string, Body>;
  readonly variants: ReadonlyMap<string, Body>;
}

export interface LayerContext {
  readonly table: Table;
  readonly knownProjects: readonly string[] | undefined;
  readonly problems: Problem[];
}

/** Reads one file; null when it cannot be used at all. */
export function readFileLayer(id: string, file: string, text: string, context: LayerContext): FileLayer | null {
  const source = readDocument(file, text, context.problems);
  if (!source) return null;
  const meta = readMeta(source, context.problems);
  return {
    id, source, meta,
    body: readBody(source.root, { ...context, source, layer: id, skip: META_KEYS }, context.knownProjects),
    packages: readNamed("packages", source, context),
    variants: readNamed("variants", source, context),
  };
}

function readBody(map: YAMLMap, reading: Reading, knownProjects: readonly string[] | undefined): Body {
  const text = (key: string): string | null => {
    const node = fieldOf(map, key);
    return isScalar(node) ? String(node.value) : null;
  };
  return {
    title: text("title"), titleJa: text("titleJa"),
    assignments: readAssignments(map, reading),
    episodes: readEpisodes(map, reading.source, reading.problems),
    correlations: readCorrelations(map, reading.source, reading.table, reading.problems),
    projects: readProjects(map, reading, knownProjects),
  };
}

/** Reads `packages:` or `variants:`, a mapping of names to bodies. */
function readNamed(key: "packages" | "variants", source: Source, context: LayerContext): Map<string, Body> {
  const out = new Map<string, Body>();
  const pair = source.root.items.find((item) => keyText(item) === key);
  if (!pair) return out;
  const fault = (node: unknown, message: string) => { context.problems.push({ ...source.place(node), message }); };
  if (!isMap(pair.value)) {
    fault(pair.value ?? pair.key, `${key} is not a group; expected names with the values that each one sets`);
    return out;
  }
  for (const item of pair.value.items) {
    const name = keyText(item);
    const layer = `${key.slice(0, -1)} ${name}`;
    if (/[\s/,=]/.test(name)) fault(item.key, `${layer} has a space, slash, comma or equals sign in its name; expected a name such as twice-the-stock`);
    if (isMap(item.value)) out.set(name, readBody(item.value, { ...context, source, layer, skip: BODY_KEYS }, context.knownProjects));
    else fault(item.value ?? item.key, `${layer} is not a group of values`);
  }
  return out;
}
