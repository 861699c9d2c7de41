import type { ParameterValue } from "./parameters/index.ts";
import type { ResolvedValue, Scenario } from "./scenario.ts";

/** The same scenario with some values replaced, as a study script or a slider does it. Unknown paths throw: a bug in the caller. */
export function withOverrides(scenario: Scenario, overrides: Readonly<Record<string, ParameterValue>>, id = scenario.id): Scenario {
  const resolved = new Map(scenario.resolved);
  for (const [path, value] of Object.entries(overrides)) {
    const before = resolved.get(path);
    if (!before) throw new Error(`no parameter '${path}'`);
    const origin = { flag: `override ${path}=${String(value)}` };
    resolved.set(path, { ...before, value, distribution: null, why: "set by the study", source: "assumption", grade: "C", origin, trail: [...before.trail, origin] } satisfies ResolvedValue);
  }
  return Object.freeze({ ...scenario, id, resolved, parameters: Object.freeze({ ...scenario.parameters, ...overrides }) });
}
