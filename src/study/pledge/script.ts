import type { ChartContext } from "../../charts/index.ts";
import type { Facts } from "../../facts/index.ts";
import type { PledgeRun } from "../../runner/index.ts";
import type { Answer } from "../script.ts";

/** What a study of the pledge works with beside its runs. */
export interface PledgeDesk {
  readonly facts: Facts;
  /** For chart footers. */
  context(of?: PledgeRun): ChartContext;
}

/**
 * A question put to the model of the pledge alone. `runs` names scenarios as a study of the minerals does; the first one leads.
 */
export interface PledgeStudy<Name extends string = string> {
  readonly model: "pledge";
  readonly runs: Readonly<Record<Name, string>>;
  answer(runs: Readonly<Record<Name, PledgeRun>>, desk: PledgeDesk): Answer | Promise<Answer>;
}
