import { monthText } from "../domain/index.ts";
import type { Extras } from "../minerals/index.ts";
import { choiceAt, listAt, monthAt, numberAt, switchAt, type Parameters } from "../scenario/index.ts";
import { arrivalsOf } from "./arrivals.ts";
import { pert, weibull } from "./distributions/index.ts";
import { logGamma } from "./special/index.ts";

type Episode = NonNullable<Extras["episodes"]>[number];

/** Restrictions of one run that arrive at random under a scenario's rates; none unless it asks for them. */
export function drawnEpisodes(parameters: Parameters, seed: string, run: number): Episode[] {
  if (!switchAt(parameters, "arrivals.on")) return [];
  const from = monthAt(parameters, "arrivals.from");
  const shape = numberAt(parameters, "arrivals.shape");
  const hard = numberAt(parameters, "arrivals.hard");
  const soft = pert(0, numberAt(parameters, "arrivals.passthrough"), 1);
  const rule = {
    rate: numberAt(parameters, "arrivals.rate"), span: Math.max(0, monthAt(parameters, "arrivals.until") + 1 - from),
    months: weibull(shape, numberAt(parameters, "arrivals.months") / Math.exp(logGamma(1 + 1 / shape))),
    passthrough: { quantile: (u: number): number => (u < hard ? 0 : soft.quantile((u - hard) / (1 - hard))) },
  };
  const aimed = {
    exporter: choiceAt(parameters, "arrivals.exporter"), destinations: listAt(parameters, "arrivals.destinations"),
    elements: listAt(parameters, "arrivals.elements"), stages: listAt(parameters, "arrivals.stages"),
  };
  return arrivalsOf(rule, seed, run).map(({ start, months, passthrough }, number) => ({ id: `arrival-${number + 1}`, ...aimed, from: monthText(from + start), months, passthrough }));
}
