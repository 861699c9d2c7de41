import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { Problem } from "../domain/index.ts";
import { readAssignments, unknownPath, type Assignment, type Table } from "./assign.ts";
import { keyText, readDocument, type Source } from "./document.ts";
import { readEpisodes } from "./episodes.ts";
import { didYouMean } from "./nearest.ts";
import { readProjects } from "./projects.ts";
import { KINDS, type EpisodeSpec, type ProjectSpec } from "./scenario.ts";
import { readValue } from "./values.ts";

/** Keys of a scenario file that are not parameters. */
export const META_KEYS = ["title", "kind", "question", "extends", "packages", "variants", "episodes", "projects", "why"] as const;
const META: ReadonlySet<string> = new Set(META_KEYS);

/** One file read: its own values and what it offers to others. */
export interface FileLayer {
  readonly id: string;
  readonly source: Source;
  readonly meta: ReadonlyMap<string, string>;
  readonly parents: readonly { readonly id: string; readonly node: unknown }[];
  readonly assignments: readonly Assignment[];
  readonly packages: ReadonlyMap<string, readonly Assignment[]>;
  readonly variants: ReadonlyMap<string, { readonly title: string; readonly assignments: readonly Assignment[] }>;
  readonly episodes: readonly EpisodeSpec[] | null;
  readonly projects: Readonly<Record<string, ProjectSpec>>;
}

/** Reads one file into a layer; null when it cannot be used at all. */
export function readFileLayer(id: string, file: string, text: string, table: Table, knownProjects: readonly string[] | undefined, problems: Problem[]): FileLayer | null {
  const source = readDocument(file, text, problems);
  if (!source) return null;
  const root = source.root;
  if (!root) { problems.push({ file, line: 1, column: 1, message: "is empty; a scenario file needs at least a title and a kind" }); return null; }
  const pairOf = (key: string) => root.items.find((pair) => keyText(pair) === key);
  const meta = new Map<string, string>();
  for (const key of ["title", "kind", "question"]) {
    const pair = pairOf(key);
    if (pair) meta.set(key, isScalar(pair.value) ? String(pair.value.value) : "");
  }
  const kind = meta.get("kind");
  if (kind !== undefined && !(KINDS as readonly string[]).includes(kind)) problems.push({ ...source.place(pairOf("kind")!.value), message: `kind is '${kind}'; expected one of ${KINDS.join(", ")}.${didYouMean(kind, KINDS)}` });
  const parentNode = pairOf("extends")?.value;
  const parents = parentNode === undefined ? [] : (isSeq(parentNode) ? parentNode.items : [parentNode]).map((node) => ({ id: isScalar(node) ? String(node.value) : "", node }));
  const named = (key: "packages" | "variants") => {
    const out = new Map<string, { title: string; assignments: Assignment[] }>();
    const node = pairOf(key)?.value;
    if (node === undefined) return out;
    if (!isMap(node)) { problems.push({ ...source.place(node), message: `${key} is not a mapping of names to values` }); return out; }
    for (const pair of node.items) {
      const name = keyText(pair);
      if (!isMap(pair.value)) { problems.push({ ...source.place(pair.value ?? pair.key), message: `${key.slice(0, -1)} ${name} is not a mapping of parameters` }); continue; }
      const body = pair.value as YAMLMap;
      const title = body.items.find((item) => keyText(item) === "title")?.value;
      out.set(name, { title: isScalar(title) ? String(title.value) : name, assignments: readAssignments(body, source, table, problems, `${key.slice(0, -1)} ${name}`, new Set(["title", "why"])) });
    }
    return out;
  };
  const episodeNode = pairOf("episodes")?.value;
  const projectNode = pairOf("projects")?.value;
  return {
    id, source, meta, parents,
    assignments: readAssignments(root, source, table, problems, id, META),
    packages: new Map([...named("packages")].map(([name, { assignments }]) => [name, assignments])),
    variants: named("variants"),
    episodes: episodeNode === undefined ? null : readEpisodes(episodeNode, source, problems),
    projects: projectNode === undefined ? {} : readProjects(projectNode, source, knownProjects, problems),
  };
}

/** Reads one `--set path=value`; the place of a fault is the flag itself. */
export function readFlag(flag: string, table: Table, problems: Problem[]): Assignment | null {
  const file = `--set ${flag}`;
  const cut = flag.indexOf("=");
  const path = cut < 0 ? flag : flag.slice(0, cut).trim();
  const parameter = table.byPath.get(path);
  if (cut < 0) { problems.push({ file, message: "expected path=value, such as stock.days=180" }); return null; }
  if (!parameter) { problems.push({ file, message: unknownPath(path, table) }); return null; }
  const document = parseDocument(flag.slice(cut + 1), { prettyErrors: false });
  if (document.errors.length > 0) { problems.push({ file, message: `cannot be read as a value: ${document.errors[0]!.message.split("\n")[0]}` }); return null; }
  const own: Problem[] = [];
  const source: Source = { file, root: null, document, place: () => ({ file, line: 1, column: 1 }) };
  const written = readValue(parameter, document.contents, source, own);
  problems.push(...own.map(({ message }) => ({ file, message })));
  return written ? { path, file, line: 1, column: 1, layer: "--set", ...written } : null;
}
