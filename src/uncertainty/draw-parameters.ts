import { PARAMETERS, type NumberParameter, type Parameters } from "../scenario/index.ts";
import { triangularQuantile } from "./quantile-functions.ts";
import { stratifiedAt, stratifiedStream } from "./streams.ts";

/** What a draw needs to know of a scenario: its values and which of them it set itself, with the range it gave, if any. */
export interface Drawable {
  readonly parameters: Parameters;
  readonly ranges: ReadonlyMap<string, { readonly low: number; readonly high: number } | null>;
}

/** What-if values and policy levers are choices, not uncertain quantities: they are drawn only where a scenario gives a range. */
const CHOSEN = /^(clock|policy|shock|outage|minamitorishima|stock\.(days|us|korea|europe|raised)|china\.price|projects\.support|effort\.(floor|policy)|redirect\.(amount|share|japan)|offtake\.(freeShare|policyShare)|hazard)/;

/** Whose uncertainty is asked for: the pledge and the minerals read no parameter of each other. */
export type Model = "minerals" | "pledge";
const belongs = (path: string, model: Model): boolean => path.startsWith("pledge.") === (model === "pledge");

const isQuantity = (parameter: (typeof PARAMETERS)[number]): parameter is NumberParameter => parameter.kind === "number";

interface Spread {
  readonly path: string;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}

/** What a draw moves for this scenario, and between which ends; the central value is the mode. */
function spreadsOf({ parameters, ranges }: Drawable, model: Model): Spread[] {
  return PARAMETERS.filter(isQuantity).flatMap(({ path, low: least, high: most }) => {
    if (!belongs(path, model)) return [];
    const own = ranges.get(path);
    if (own === null || (own === undefined && CHOSEN.test(path))) return [];
    const { low, high } = own ?? { low: least, high: most };
    return high > low ? [{ path, low, high, mode: Math.min(high, Math.max(low, Number(parameters[path]))) }] : [];
  });
}

/** Names that a draw of the minerals moves for this scenario. */
export const drawnNames = (scenario: Drawable, model: Model = "minerals"): string[] => spreadsOf(scenario, model).map(({ path }) => path);


/**
 * Parameters of draw `run` out of `runs`: each uncertain value from a triangular distribution over its range with the central
 * value as mode, by Latin hypercube, independent of one another. The same (seed, run) meets the same luck in every scenario, so
 * that differences between scenarios are not noise (common random numbers).
 */
export function drawParameters(scenario: Drawable, seed: string, run: number, runs: number): Parameters {
  const values: Record<string, Parameters[string]> = { ...scenario.parameters };
  for (const { path, low, mode, high } of spreadsOf(scenario, "minerals")) values[path] = triangularQuantile(stratifiedAt(seed, run, runs, path), low, mode, high);
  return Object.freeze(values);
}

/**
 * The same for the pledge, all draws at once: a function that writes draw `run` into `into`, in the order of `paths`. Paths that are
 * not uncertain keep their central value.
 */
export function pledgeDraws(scenario: Drawable, paths: readonly string[], seed: string, runs: number): (run: number, into: Float64Array) => void {
  const spreads = new Map(spreadsOf(scenario, "pledge").map((spread) => [spread.path, spread]));
  const columns = paths.map((path): ((run: number) => number) => {
    const spread = spreads.get(path);
    const centre = Number(scenario.parameters[path]);
    if (spread === undefined) return () => centre;
    const stream = stratifiedStream(seed, runs, path);
    return (run) => triangularQuantile(stream(run), spread.low, spread.mode, spread.high);
  });
  return (run, into) => columns.forEach((column, index) => void (into[index] = column(run)));
}
