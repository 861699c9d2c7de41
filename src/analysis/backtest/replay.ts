import type { Facts } from "../../facts/index.ts";
import { plan, simulatePlan, type Extras, type Result } from "../../minerals/index.ts";
import type { Parameters } from "../../scenario/index.ts";

/** Month at which the replay stops reading history. */
export const REPLAY_ANCHOR = "2010-01";

/** The same values with history read up to 2010 alone and past measures in force. */
export const replayParameters = (parameters: Parameters): Parameters => ({ ...parameters, "clock.anchor": REPLAY_ANCHOR, "history.episodes": true });

/** Runs history forward from 2010. Pure; throws only on a bug. */
export const replay = (parameters: Parameters, facts: Facts, extras: Extras = {}): Result => simulatePlan(plan(replayParameters(parameters), facts, extras));
