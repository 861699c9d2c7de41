import { prepareReplay } from "../analysis/backtest/index.ts";
import { prepareReading } from "../analysis/reading.ts";
import { prepareEnsemble } from "../ensemble/work.ts";
import { prepareOutcomes, preparePledge, type Prepare } from "../runner/index.ts";

/** Kinds of work that a thread can be given. */
export const KINDS: Readonly<Record<string, Prepare>> = {
  outcomes: prepareOutcomes as Prepare, pledge: preparePledge as Prepare, replay: prepareReplay as Prepare, ensemble: prepareEnsemble as Prepare, reading: prepareReading as Prepare,
};
