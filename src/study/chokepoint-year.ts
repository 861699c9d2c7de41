import { yearOf } from "../domain/index.ts";
import { shockStart } from "../measures/index.ts";
import type { Scenario } from "../scenario/index.ts";
import { SPOKEN_YEARS } from "./answers.ts";

/** The year that choke points are read in: that of the shock, or the first one spoken of. */
export function chokepointYear({ parameters }: Pick<Scenario, "parameters">): number {
  const from = shockStart(parameters);
  return from === null ? SPOKEN_YEARS[0] : yearOf(from);
}
