import { failure, monthIndex, sortProblems, success, type Outcome, type Problem } from "../domain/index.ts";
import { tableOf, type Assignment } from "./assign.ts";
import { readFileLayer, readFlag, type FileLayer } from "./layers.ts";
import { didYouMean } from "./nearest.ts";
import { PARAMETERS, type Parameter, type ParameterValue } from "./parameters/index.ts";
import type { EpisodeSpec, Kind, Origin, ProjectSpec, ResolvedValue, Scenario } from "./scenario.ts";

/** Scenario files by id. */
export type Sources = Readonly<Record<string, { readonly file: string; readonly text: string }>>;

export interface ParseOptions {
  readonly packages?: readonly string[];
  readonly set?: readonly string[];
  readonly variant?: string;
  /** Valid project ids, when known. */
  readonly knownProjects?: readonly string[];
  /** Parameter table; the project's own by default. */
  readonly table?: readonly Parameter[];
}

/** Id of the file whose packages every scenario may use. */
const COMMON_PACKAGES = "packages";

/**
 * Resolves a scenario: defaults < extended files < file < packages < variant < --set. Pure. Returns every problem of every file
 * involved, sorted by place.
 */
export function parseScenario(id: string, sources: Sources, options: ParseOptions = {}): Outcome<Scenario> {
  const problems: Problem[] = [];
  const parameters = options.table ?? PARAMETERS;
  const table = tableOf(parameters);
  const read = (name: string): FileLayer | null => {
    const source = sources[name];
    return source ? readFileLayer(name, source.file, source.text, table, options.knownProjects, problems) : null;
  };
  if (!sources[id]) {
    const names = Object.keys(sources).filter((name) => name !== COMMON_PACKAGES);
    return failure([{ file: id, message: `there is no scenario '${id}'.${didYouMean(id, names)}` }]);
  }
  const chain = chainOf(id, sources, read, problems);
  const own = chain[chain.length - 1];
  if (!own) return failure(sortProblems(problems));
  const common = sources[COMMON_PACKAGES] && id !== COMMON_PACKAGES ? read(COMMON_PACKAGES) : null;
  for (const key of ["title", "kind"]) if (!own.meta.get(key)) problems.push({ file: own.source.file, line: 1, column: 1, message: `has no ${key}; every scenario needs a title in words and a kind (forecast, target or stress)` });

  const layers: (readonly Assignment[])[] = chain.map((layer) => layer.assignments);
  const packages = new Map([...(common ? [common] : []), ...chain].flatMap((layer) => [...layer.packages]));
  for (const name of options.packages ?? []) {
    const found = packages.get(name);
    if (found) layers.push(found);
    else problems.push({ file: `--with ${name}`, message: `there is no package '${name}'.${didYouMean(name, [...packages.keys()])}` });
  }
  const variants = new Map(chain.flatMap((layer) => [...layer.variants]));
  if (options.variant !== undefined) {
    const found = own.variants.get(options.variant) ?? variants.get(options.variant);
    if (found) layers.push(found.assignments);
    else problems.push({ file: `--variant ${options.variant}`, message: `${id} has no variant '${options.variant}'.${didYouMean(options.variant, [...variants.keys()])}` });
  }
  layers.push((options.set ?? []).flatMap((flag) => readFlag(flag, table, problems) ?? []));

  const resolved = resolve(parameters, layers);
  checkTogether(resolved, problems);
  if (problems.length > 0) return failure(dedupe(sortProblems(problems)));
  const episodes = [...chain].reverse().find((layer) => layer.episodes !== null)?.episodes ?? [];
  const projects = Object.assign({}, ...chain.map((layer) => layer.projects)) as Record<string, ProjectSpec>;
  return success(freeze(id, own, resolved, episodes, projects, options.variant));
}

function freeze(id: string, own: FileLayer, resolved: Map<string, ResolvedValue>, episodes: readonly EpisodeSpec[], projects: Record<string, ProjectSpec>, variant: string | undefined): Scenario {
  const titleOf = variant === undefined ? own.meta.get("title")! : `${own.meta.get("title")!}: ${own.variants.get(variant)?.title ?? variant}`;
  return Object.freeze({
    id: variant === undefined ? id : `${id}/${variant}`, title: titleOf, kind: own.meta.get("kind") as Kind, question: own.meta.get("question") ?? "", file: own.source.file,
    parameters: Object.freeze(Object.fromEntries([...resolved].map(([path, { value }]) => [path, value]))), resolved, episodes, projects,
    variants: Object.freeze(Object.fromEntries([...own.variants].map(([name, { title }]) => [name, title]))),
  });
}

/** The file and everything it extends, eldest first; reports cycles with the whole way round. */
function chainOf(id: string, sources: Sources, read: (id: string) => FileLayer | null, problems: Problem[]): FileLayer[] {
  const chain: FileLayer[] = [];
  const done = new Set<string>();
  const visit = (name: string, way: readonly string[]) => {
    if (done.has(name)) return;
    const layer = read(name);
    if (!layer) return;
    for (const parent of layer.parents) {
      const place = layer.source.place(parent.node);
      if ([...way, name].includes(parent.id)) problems.push({ ...place, message: `extends goes in a circle: ${[...way, name, parent.id].join(" > ")}` });
      else if (!sources[parent.id]) problems.push({ ...place, message: `extends '${parent.id}', which does not exist.${didYouMean(parent.id, Object.keys(sources))}` });
      else visit(parent.id, [...way, name]);
    }
    done.add(name);
    chain.push(layer);
  };
  visit(id, []);
  return chain;
}

function resolve(parameters: readonly Parameter[], layers: readonly (readonly Assignment[])[]): Map<string, ResolvedValue> {
  const resolved = new Map<string, ResolvedValue>();
  for (const parameter of parameters) {
    resolved.set(parameter.path, {
      path: parameter.path, value: parameter.default, distribution: null, why: parameter.why ?? "", source: parameter.source, grade: parameter.grade,
      origin: { default: true }, trail: [{ default: true }],
    });
  }
  for (const layer of layers) {
    for (const { path, value, distribution, why, source, grade, file, line, column, layer: name } of layer) {
      const before = resolved.get(path)!;
      const origin: Origin = name === "--set" ? { flag: file } : { file, line, column, layer: name };
      resolved.set(path, { path, value, distribution, why: why ?? "", source: source ?? "assumption", grade: grade ?? "C", origin, trail: [...before.trail, origin] });
    }
  }
  return resolved;
}

/** Rules that need several values at once. */
function checkTogether(resolved: ReadonlyMap<string, ResolvedValue>, problems: Problem[]): void {
  const months = (resolved.get("shock.months")?.value as ParameterValue | undefined) ?? 0;
  const from = resolved.get("shock.from");
  const on = resolved.get("shock.on")?.value === true;
  if (!from || !on || typeof from.value !== "string") return;
  if (monthIndex(from.value) + Number(months) < monthIndex(from.value)) problems.push({ file: "shock", message: `ends before it starts: ${String(months)} months from ${from.value}` });
}

function dedupe(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
