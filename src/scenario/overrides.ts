import { InputError, type Problem } from "../domain/index.ts";
import { assemble } from "./assemble.ts";
import { PARAMETERS, type ParameterValue } from "./parameters/index.ts";
import { plainValue } from "./plain-value.ts";
import { VARIANT, type Scenario } from "./scenario.ts";
import { shareFaults, TABLE_SHARE_GROUPS } from "./share-groups.ts";
import { tableOf, unknownPath } from "./table.ts";
import { checkTogether } from "./together.ts";

/**
 * The same scenario with some values replaced, as a study or a slider does it; its variants carry them too.
 * Throws InputError with every path that is unknown and every value that its parameter does not accept.
 */
export function withOverrides(scenario: Scenario, overrides: Readonly<Record<string, ParameterValue>>, id = scenario.id): Scenario {
  const table = tableOf(PARAMETERS);
  const problems: Problem[] = [];
  const resolved = new Map(scenario.resolved);
  for (const [path, given] of Object.entries(overrides)) {
    const before = resolved.get(path);
    const file = `override ${path}=${String(given)}`;
    const parameter = table.byPath.get(path);
    const value = parameter ? plainValue(parameter, given, (message) => { problems.push({ file, message: `${path} ${message}` }); }) : given;
    if (!before) problems.push({ file, message: unknownPath(path, table) });
    if (!before || value === undefined) continue;
    const origin = { flag: file };
    const evidence = { distribution: null, why: "set by the study", source: "assumption", grade: "C" } as const;
    resolved.set(path, { path, value, ...evidence, origin, trail: [...before.trail, { value, origin }] });
  }
  problems.push(...checkTogether(resolved), ...shareFaults(resolved, TABLE_SHARE_GROUPS));
  if (problems.length > 0) throw new InputError(problems);
  return assemble({ ...scenario, id, resolved, [VARIANT]: (name) => withOverrides(scenario[VARIANT](name), overrides) });
}

/** Every variant of a scenario, each resolved with the same packages, flags and overrides. Ids are `scenario/variant`. */
export const variantsOf = (scenario: Scenario): Scenario[] => Object.keys(scenario.variants).map((name) => scenario[VARIANT](name));
