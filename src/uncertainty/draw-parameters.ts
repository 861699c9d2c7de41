import { PARAMETERS, type NumberParameter, type Parameters } from "../scenario/index.ts";
import { triangularQuantile } from "./quantile-functions.ts";
import { stratifiedAt } from "./streams.ts";

/** What a draw needs to know of a scenario: its values and which of them it set itself, with the range it gave, if any. */
export interface Drawable {
  readonly parameters: Parameters;
  readonly ranges: ReadonlyMap<string, { readonly low: number; readonly high: number } | null>;
}

/** What-if values and policy levers are choices, not uncertain quantities: they are drawn only where a scenario gives a range. */
const CHOSEN = /^(clock|policy|shock|outage|minamitorishima|stock\.(days|us|korea|europe|raised)|china\.price|projects\.support|effort\.(floor|policy)|offtake\.(freeShare|policyShare)|hazard)/;

const isQuantity = (parameter: (typeof PARAMETERS)[number]): parameter is NumberParameter => parameter.kind === "number";

/** Names that a draw moves for this scenario. */
export function drawnNames({ ranges }: Drawable): string[] {
  return PARAMETERS.filter(isQuantity)
    .filter(({ path, low, high }) => {
      const own = ranges.get(path);
      return own === undefined ? high > low && !CHOSEN.test(path) : own !== null && own.high > own.low;
    })
    .map(({ path }) => path);
}

/**
 * Parameters of draw `run` out of `runs`: each uncertain value from a triangular distribution over its range with the central
 * value as mode, by Latin hypercube, independent of one another. The same (seed, run) meets the same luck in every scenario, so
 * that differences between scenarios are not noise (common random numbers).
 */
export function drawParameters(scenario: Drawable, seed: string, run: number, runs: number): Parameters {
  const values: Record<string, Parameters[string]> = { ...scenario.parameters };
  for (const parameter of PARAMETERS) {
    if (!isQuantity(parameter)) continue;
    const own = scenario.ranges.get(parameter.path);
    if (own === null || (own === undefined && CHOSEN.test(parameter.path))) continue;
    const { low, high } = own ?? parameter;
    const centre = Number(scenario.parameters[parameter.path]);
    if (!(high > low)) continue;
    const mode = Math.min(high, Math.max(low, centre));
    values[parameter.path] = triangularQuantile(stratifiedAt(seed, run, runs, parameter.path), low, mode, high);
  }
  return Object.freeze(values);
}
