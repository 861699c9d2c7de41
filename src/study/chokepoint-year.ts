import { yearOf } from "../domain/index.ts";
import { shockStart } from "../measures/index.ts";
import { SPOKEN_YEARS } from "./answers.ts";
import type { Case } from "./case.ts";

/** The year that choke points are read in: that of the shock, or the first one spoken of. */
export function chokepointYear({ run }: Case): number {
  const from = shockStart(run.scenario.parameters);
  return from === null ? SPOKEN_YEARS[0] : yearOf(from);
}
