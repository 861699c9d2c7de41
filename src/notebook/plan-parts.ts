import type { Facts } from "../facts/index.ts";
import { borrowing, plan, type Extras, type Loan, type Plan } from "../minerals/index.ts";
import type { Parameters, ParameterValue } from "../scenario/index.ts";

interface KnownPart {
  readonly made: unknown;
  readonly from: readonly unknown[];
  /** Paths that it was made of. What it read decides what it reads, so that the same values make the same part. */
  readonly read: readonly string[];
  readonly loan: Loan;
}

export interface Compiled {
  readonly plan: Plan;
  /** What the plan before has and this one has not: to be handed back when the two have been compared. */
  readonly outdated: readonly Loan[];
}

const same = (one: ParameterValue | undefined, other: ParameterValue | undefined): boolean =>
  one === other || Object.is(one, other) || (typeof one === "object" && typeof other === "object" && one.join() === other.join());

/** Parameters that write down which paths are asked for. */
const watched = (parameters: Parameters, read: Set<string>): Parameters => new Proxy(parameters as Record<string, ParameterValue>, {
  get(all, path: string) {
    read.add(path);
    return all[path];
  },
  ownKeys() { throw new Error("a part of a plan may read paths by name only"); },
});

/** Compiles one plan after another of the same facts and length, and makes anew only those parts of which a parameter has changed. */
export function planParts(facts: Facts, months: number): (parameters: Parameters, extras: Extras) => Compiled {
  const known = new Map<string, KnownPart>();
  let before: Parameters = {};
  return (parameters, extras) => {
    const changed = new Set<string>();
    for (const path in parameters) if (!same(parameters[path], before[path])) changed.add(path);
    before = parameters;
    const outdated: Loan[] = [];
    const compiled = plan(parameters, facts, extras, months, <Made>(name: string, make: (parameters: Parameters) => Made, ...from: readonly unknown[]): Made => {
      const part = known.get(name);
      if (part !== undefined && part.from.every((one, index) => one === from[index]) && !part.read.some((path) => changed.has(path))) return part.made as Made;
      const read = new Set<string>();
      const { made, loan } = borrowing(() => make(watched(parameters, read)));
      if (part !== undefined) outdated.push(part.loan);
      known.set(name, { made, from, read: [...read], loan });
      return made;
    });
    return { plan: compiled, outdated };
  };
}
