import { InputError } from "../domain/index.ts";
import { checkFacts, type Facts } from "../facts/index.ts";
import { hashFacts } from "../facts/hash.ts";
import { loadFacts } from "../facts/read.ts";
import { loadScenario } from "../scenario/read.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Provenance } from "../study/index.ts";
import type { CommonOptions } from "./context.ts";
import { DataError } from "./data-error.ts";

/** The scenario that others are set beside and that stands in when a verb is given none. */
export const REFERENCE = "reference";

/** The project's facts as they parse. What is wrong with them is a fault of the data, not of what the user wrote. */
export function parsedFacts(): Facts {
  try {
    return loadFacts();
  } catch (error) {
    throw error instanceof InputError ? new DataError(error.problems) : error;
  }
}

const kept = new WeakSet<Facts>();

/** The facts to work with: a total or a basket that does not add up would only make a wrong answer, so none is given. */
export function readFacts(): Facts {
  const facts = parsedFacts();
  if (kept.has(facts)) return facts;
  const broken = checkFacts(facts);
  if (broken.length > 0) throw new DataError(broken);
  kept.add(facts);
  return facts;
}

/** A scenario by id, `id/variant` or file, with `--with`, `--set` and the values of one case of a sweep on top. */
export function readScenario(name: string, options: CommonOptions, more: { readonly variant?: string; readonly set?: readonly string[] } = {}): Scenario {
  parsedFacts();
  return loadScenario(name, {
    packages: options.with,
    set: [...options.set, ...(more.set ?? [])],
    ...(more.variant === undefined ? {} : { variant: more.variant }),
  });
}

/** What a report records of the moment and the data; taken before the work begins. */
export const originNow = (): Provenance => ({ startedAt: new Date().toISOString(), dataHashes: hashFacts() });
