import type { Facts } from "../facts/index.ts";
import { lasting } from "./cells.ts";

/** A reading of the facts that is made once for each set of them: draws share their facts and differ in parameters only. */
export function perFacts<Read extends object>(read: (facts: Facts) => Read): (facts: Facts) => Read {
  const known = new WeakMap<Facts, Read>();
  return (facts) => {
    let found = known.get(facts);
    if (found === undefined) known.set(facts, (found = lasting(() => read(facts))));
    return found;
  };
}
