import type { Facts } from "../facts/index.ts";
import { doAll, type Crew } from "../runner/index.ts";
import { KINDS } from "./kinds.ts";

/** A crew of one: this thread. */
export const inProcess = (facts: Facts): Crew => ({
  do: (work, progress) => Promise.resolve(doAll(KINDS[work.kind]!(work.given as never, facts), work, progress)),
});
