import { failure, sortProblems, success, unwrap, type Outcome, type Problem } from "../domain/index.ts";
import { assemble } from "./assemble.ts";
import { checkCorrelations } from "./check-correlations.ts";
import { chainOf } from "./chain.ts";
import { readFlag } from "./flags.ts";
import { readFileLayer, type Body, type FileLayer, type LayerContext } from "./layers.ts";
import { didYouMean } from "./nearest.ts";
import { PARAMETERS, type Parameter } from "./parameters/index.ts";
import { mergeProjects, resolveValues, withoutDefaults } from "./resolve.ts";
import { VARIANT, type Kind, type Scenario } from "./scenario.ts";
import { shareFaults, TABLE_SHARE_GROUPS, type ShareGroup } from "./share-groups.ts";
import { tableOf } from "./table.ts";
import { checkTogether } from "./together.ts";

/** Scenario files by id. */
export type Sources = Readonly<Record<string, { readonly file: string; readonly text: string }>>;

export interface ParseOptions {
  /** Packages to stack, in this order. */
  readonly packages?: readonly string[];
  /** `path=value` texts. */
  readonly set?: readonly string[];
  readonly variant?: string;
  /** Ids of projects.csv, when known. */
  readonly knownProjects?: readonly string[];
  /** Parameter table; the project's own by default. */
  readonly table?: readonly Parameter[];
  /** Groups of parameters with a fixed sum; those of the project's own table by default. */
  readonly shareGroups?: readonly ShareGroup[];
}

/** Id of the file whose packages every scenario may use. */
export const COMMON_PACKAGES = "packages";

/**
 * Resolves a scenario: defaults < extended files < file < packages < variant < --set. Pure. Fails with every problem of every file
 * involved, sorted by place. Packages come from any file of the chain and from packages.yaml; variants are the file's own.
 */
export function parseScenario(id: string, sources: Sources, options: ParseOptions = {}): Outcome<Scenario> {
  const ids = Object.keys(sources).filter((name) => name !== COMMON_PACKAGES);
  if (!Object.hasOwn(sources, id)) return failure([{ file: id, message: `there is no scenario '${id}'.${didYouMean(id, ids)}` }]);
  const problems: Problem[] = [];
  const parameters = options.table ?? PARAMETERS;
  const context: LayerContext = { table: tableOf(parameters), knownProjects: options.knownProjects, problems };
  const read = (name: string): FileLayer | null => readFileLayer(name, sources[name]!.file, sources[name]!.text, context);
  const common = Object.hasOwn(sources, COMMON_PACKAGES) && id !== COMMON_PACKAGES ? read(COMMON_PACKAGES) : null;
  const chain = chainOf(id, ids, read, problems);
  const own = chain.at(-1)?.id === id ? chain.at(-1)! : null;
  if (own) checkOwn(own, ids, problems);

  const layers: Body[] = chain.map(({ body, meta }) => (meta.resolved ? { ...body, assignments: withoutDefaults(body.assignments, context.table.byPath) } : body));
  const packages = new Map([...(common ? [common] : []), ...chain].flatMap((layer) => [...layer.packages]));
  for (const name of options.packages ?? []) {
    const found = packages.get(name);
    if (found) layers.push(found);
    else problems.push({ file: `--with ${name}`, message: `there is no package '${name}'.${didYouMean(name, [...packages.keys()])}` });
  }
  const variant = options.variant === undefined ? undefined : own?.variants.get(options.variant);
  if (options.variant !== undefined && own && !variant) {
    const near = didYouMean(options.variant, [...own.variants.keys()]);
    problems.push({ file: `--variant ${options.variant}`, message: `${id} has no variant '${options.variant}'.${near}` });
  }
  const flags = (options.set ?? []).flatMap((flag) => readFlag(flag, context));
  const valuesWith = (body: Body | undefined) => resolveValues(parameters, [...layers, ...(body ? [body] : [])].map(({ assignments }) => assignments).concat([flags]));

  const resolved = valuesWith(variant);
  const cases = variant ? [resolved] : [resolved, ...[...(own?.variants.values() ?? [])].map(valuesWith)];
  const shares = options.shareGroups ?? TABLE_SHARE_GROUPS;
  problems.push(...cases.flatMap((values) => [...checkTogether(values), ...shareFaults(values, shares)]));
  const all = [...layers, ...(variant ? [variant] : [])];
  const correlations = all.findLast((body) => body.correlations !== null)?.correlations ?? [];
  problems.push(...checkCorrelations(correlations, resolved, context.table));
  if (problems.length > 0 || !own) return failure(unique(sortProblems(problems)));
  return success(assemble({
    ...headOf(own, options.variant, variant), resolved,
    episodes: all.findLast(({ episodes }) => episodes !== null)?.episodes ?? [],
    correlations: correlations.map(({ names, rank, why }) => ({ names, rank, why })),
    projects: mergeProjects(all),
    [VARIANT]: (name) => unwrap(parseScenario(id, sources, { ...options, variant: name })),
  }));
}

function checkOwn({ source, meta }: FileLayer, ids: readonly string[], problems: Problem[]): void {
  const named = (key: string) => source.root.items.some((pair) => String(pair.key) === key);
  if (!named("title")) problems.push({ file: source.file, message: "has no title; say in words what happens" });
  if (!named("kind")) problems.push({ file: source.file, message: "has no kind; expected forecast, target or stress" });
  if (meta.compare && !ids.includes(meta.compare.id)) {
    problems.push({ ...source.place(meta.compare.node), message: `compare names '${meta.compare.id}', which does not exist.${didYouMean(meta.compare.id, ids)}` });
  }
}

/** What names a scenario or its variant. */
function headOf(own: FileLayer, name: string | undefined, variant: Body | undefined) {
  const { id, meta, source, variants } = own;
  const ofEach = <T>(pick: (body: Body, name: string) => T): Record<string, T> => Object.fromEntries([...variants].map(([key, body]) => [key, pick(body, key)]));
  return {
    id: name === undefined ? id : `${id}/${name}`,
    title: name === undefined ? meta.title! : `${meta.title!}: ${variant?.title ?? name}`,
    titleJa: meta.titleJa === null || name === undefined ? meta.titleJa : `${meta.titleJa}：${variant?.titleJa ?? variant?.title ?? name}`,
    kind: meta.kind as Kind, question: meta.question, questionJa: meta.questionJa, file: source.file, study: meta.study, compareTo: meta.compare?.id ?? null, edition: meta.edition,
    variants: ofEach(({ assignments }) => Object.fromEntries(assignments.map(({ path, value }) => [path, value]))),
    variantTitles: ofEach(({ title }, key) => title ?? key),
  };
}

function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => !seen.has(JSON.stringify(problem)) && Boolean(seen.add(JSON.stringify(problem))));
}
