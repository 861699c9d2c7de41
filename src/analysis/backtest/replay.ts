import type { Facts } from "../../facts/index.ts";
import { plan, simulateDraw, simulatePlan, T, whileBorrowing, type DrawResult, type Extras, type Result } from "../../minerals/index.ts";
import type { Parameters } from "../../scenario/index.ts";

/** Month at which the replay stops reading history. */
export const REPLAY_ANCHOR = "2010-01";

/** The same values with history read up to 2010 alone and past measures in force. */
export const replayParameters = (parameters: Parameters): Parameters => ({ ...parameters, "clock.anchor": REPLAY_ANCHOR, "history.episodes": true });

/** Runs history forward from 2010. Pure; throws only on a bug. */
export const replay = (parameters: Parameters, facts: Facts, extras: Extras = {}): Result => simulatePlan(plan(replayParameters(parameters), facts, extras));

/** The same for one of many draws, as far as somebody reads it: what `read` is given holds no longer than the call. */
export const replayDraw = <Read>(parameters: Parameters, facts: Facts, extras: Extras | undefined, read: (result: DrawResult) => Read, months = T): Read =>
  whileBorrowing(() => read(simulateDraw(plan(replayParameters(parameters), facts, extras, months))));
