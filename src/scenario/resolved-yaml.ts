import { isChosen } from "./chosen.ts";
import type { Edition } from "./editions.ts";
import { PARAMETERS, type ParameterValue } from "./parameters/index.ts";
import { originText, type Distribution, type ResolvedValue, type Scenario } from "./scenario.ts";
import { distributionFields } from "./shapes.ts";
import { keysOf, tableOf } from "./table.ts";

/**
 * Every parameter after layering as a scenario file of its own, each with the place that set it. Reading it back gives the same
 * values, ranges and evidence; `resolved: true` marks the bare values that were left at their default.
 */
export function resolvedYaml(scenario: Scenario): string {
  return written(scenario, ["resolved: true"], valueYaml);
}

/**
 * A scenario as a frozen edition: every parameter with its value, the range that draws it, reason, source and grade written out, so that a later change of the
 * table moves nothing. It reads back to the same values and the same draws.
 */
export function editionYaml(scenario: Scenario, { data, sha256 }: Edition): string {
  return written(scenario, [`edition: {data: ${JSON.stringify(data)}, sha256: ${JSON.stringify(sha256)}}`], frozenYaml);
}

function written(scenario: Scenario, marks: readonly string[], valueText: (value: ResolvedValue) => string): string {
  const { title, titleJa, kind, question, questionJa, study, episodes, correlations, projects, resolved } = scenario;
  const head = { title, titleJa, kind, question: question || null, questionJa, study };
  const lines = Object.entries(head).flatMap(([key, value]) => (value === null ? [] : [`${key}: ${JSON.stringify(value)}`]));
  lines.push(...marks);
  let open: readonly string[] = [];
  const openGroups = (groups: readonly string[]) => {
    const shared = groups.findIndex((group, depth) => group !== open[depth]);
    if (shared >= 0) for (let depth = shared; depth < groups.length; depth++) lines.push(`${"  ".repeat(depth)}${groups[depth]}:`);
    open = groups;
  };
  const table = tableOf(PARAMETERS);
  const values = [...resolved.values()].map((value) => ({ value, keys: keysOf(value.path, table) })).sort((a, b) => leavesFirst(a.keys, b.keys));
  for (const { value, keys } of values) {
    const groups = keys.slice(0, -1);
    openGroups(groups);
    lines.push(`${"  ".repeat(groups.length)}${keys.at(-1)}: ${valueText(value)}   # ${comment(originText(value.origin))}`);
  }
  const changes = Object.entries(projects).map(([id, change]) => `  ${JSON.stringify(id)}: ${JSON.stringify(change)}`);
  const group = lines.indexOf("projects:");
  if (group >= 0) lines.splice(group + 1, 0, ...changes);
  else if (changes.length > 0) lines.push("projects:", ...changes);
  if (episodes.length > 0) lines.push("episodes:", ...episodes.map((episode) => `  - ${JSON.stringify(episode)}`));
  if (correlations.length > 0) lines.push("correlations:", ...correlations.map((correlation) => `  - ${JSON.stringify(correlation)}`));
  return `${lines.join("\n")}\n`;
}

const comment = (text: string): string => text.replaceAll(/\s+/g, " ");

/** Values of a group before its subgroups, so that no group has to be opened twice; else by name. */
function leavesFirst(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((part, depth) => part !== right[depth]);
  const isGroup = (parts: readonly string[]): number => (at < parts.length - 1 ? 1 : 0);
  return isGroup(left) - isGroup(right) || (left[at]! < right[at]! ? -1 : 1);
}

const plain = (value: ParameterValue): string => (typeof value === "object" || typeof value === "string" ? JSON.stringify(value) : String(value));

const valueYaml = (value: ResolvedValue): string => ("default" in value.origin ? plain(value.value) : fieldsYaml(value));

/** The same with what the table gives a value left at its default: a quantity that is drawn has the table's range, any other is fixed. */
function frozenYaml(value: ResolvedValue): string {
  const parameter = PARAMETERS.find(({ path }) => path === value.path)!;
  if (!("default" in value.origin) || parameter.kind !== "number") return fieldsYaml(value);
  const { low, high, fitted } = parameter;
  const drawn = high > low && !isChosen(value.path);
  // A range that a fit left is drawn as if it were of the best grade.
  return fieldsYaml({ ...value, ...(drawn ? { distribution: { kind: "triangular", low, mode: Number(value.value), high } } : {}), ...(fitted ? { grade: "A" } : {}) });
}

function fieldsYaml({ value, distribution, why, source, grade }: ResolvedValue): string {
  const fields = distribution ? shapeFields(distribution) : [`value: ${plain(value)}`];
  return `{${[...fields, ...(why ? [`why: ${JSON.stringify(why)}`] : []), `source: ${JSON.stringify(source)}`, `grade: ${grade}`].join(", ")}}`;
}

const shapeFields = (shape: Distribution): string[] => Object.entries(distributionFields(shape)).map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
