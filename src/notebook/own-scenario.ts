import { parseScenario, type ParameterValue, type Scenario, type Sources } from "../scenario/index.ts";
import { withOverrides } from "../scenario/overrides.ts";
import { unwrap } from "../domain/index.ts";
import type { Settings } from "./settings.ts";

/** A scenario that readers start from, with any packages laid over it; files are read once for each set of packages. */
export type Bases = (packages: readonly string[]) => Scenario;

export function basesOf(id: string, sources: Sources, knownProjects: readonly string[]): Bases {
  const known = new Map<string, Scenario>();
  return (packages) => {
    const key = packages.join();
    const base = known.get(key) ?? unwrap(parseScenario(id, sources, { packages, knownProjects }));
    known.set(key, base);
    return base;
  };
}

const same = (a: ParameterValue, b: ParameterValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Values that differ from the scenario started from; one that was moved and moved back counts as never set, and is drawn again. */
export const changed = (values: Settings["values"], base: Scenario): Record<string, ParameterValue> =>
  Object.fromEntries(Object.entries(values).filter(([path, value]) => !same(value, base.parameters[path])));

/** What the reader's settings make of the scenario. Throws InputError when values do not go together. */
export const ownScenario = (base: Scenario, settings: Settings, id: string): Scenario => withOverrides(base, changed(settings.values, base), id);
