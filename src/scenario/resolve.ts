import type { Assignment } from "./assign.ts";
import type { Body } from "./layers.ts";
import type { Parameter, ParameterValue } from "./parameters/index.ts";
import type { Origin, ProjectChange, ResolvedValue } from "./scenario.ts";

const fromTable = ({ path, default: value, why = "", source, grade }: Parameter): ResolvedValue => {
  const origin: Origin = { default: true };
  return { path, value, distribution: null, why, source, grade, origin, trail: [{ value, origin }] };
};

const originOf = ({ place: { file, line = 1, column = 1 }, layer }: Assignment): Origin => (layer === "--set" ? { flag: file } : { file, line, column, layer });

export const sameValue = (a: ParameterValue, b: ParameterValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Values after all layers, the last one winning. A value keeps the reason and evidence of the layer that set it, not of earlier ones. */
export function resolveValues(parameters: readonly Parameter[], layers: readonly (readonly Assignment[])[]): Map<string, ResolvedValue> {
  const resolved = new Map(parameters.map((parameter) => [parameter.path, fromTable(parameter)]));
  for (const assignment of layers.flat()) {
    const { path, value, distribution, why = "", source = "assumption", grade = "C" } = assignment;
    const origin = originOf(assignment);
    resolved.set(path, { path, value, distribution, why, source, grade, origin, trail: [...resolved.get(path)!.trail, { value, origin }] });
  }
  return resolved;
}

/** Project changes after all layers, field by field. */
export function mergeProjects(layers: readonly Body[]): Record<string, ProjectChange> {
  const out = new Map<string, ProjectChange>();
  for (const { projects } of layers) for (const [id, change] of Object.entries(projects)) out.set(id, { ...out.get(id), ...change });
  return Object.fromEntries(out);
}

/**
 * Values of a file that `resolvedYaml` wrote: a bare value that equals the default is the default, so that a re-run draws it as before.
 */
export const withoutDefaults = (assignments: readonly Assignment[], parameters: ReadonlyMap<string, Parameter>): Assignment[] =>
  assignments.filter(({ path, value, bare }) => !(bare && sameValue(value, parameters.get(path)!.default)));
