import { monthIndex } from "../domain/index.ts";
import { monthAt, switchAt, type Parameters } from "../scenario/index.ts";

/** First month of the scenario's own shock or outage, months since January 2010; null when it has none. */
export function shockStart(parameters: Parameters): number | null {
  if (switchAt(parameters, "shock.on")) return monthAt(parameters, "shock.from");
  return parameters["outage.site"] !== "none" ? monthIndex(String(parameters["outage.from"])) : null;
}
