import type { ResolvedValue, Scenario } from "./scenario.ts";

type Parts = Omit<Scenario, "parameters" | "assumptions">;

/** A frozen scenario out of its parts; what follows from the resolved values is worked out here. */
export function assemble(parts: Parts): Scenario {
  const values: ResolvedValue[] = [...parts.resolved.values()];
  return Object.freeze({
    ...parts,
    parameters: Object.freeze(Object.fromEntries(values.map(({ path, value }) => [path, value]))),
    assumptions: Object.freeze(values.filter(({ origin }) => !("default" in origin))),
  });
}
