import type { Grade } from "../domain/index.ts";
import { isChosen, numberAt, PARAMETERS, switchAt, type Parameter, type Parameters } from "../scenario/index.ts";
import type { Drawable } from "./drawable.ts";
import { judgedQuantile, shapeQuantile, type Quantile } from "./shape-quantile.ts";

/** Whose uncertainty is asked for: the pledge and the minerals read no parameter of each other. */
export type Model = "minerals" | "pledge";
const belongs = (path: string, model: Model): boolean => path.startsWith("pledge.") === (model === "pledge");

/** A value that draws move, as a function of its luck. */
export interface DrawnValue {
  readonly path: string;
  readonly at: Quantile;
}

const holds = (parameters: Parameters, grade: Grade): number => numberAt(parameters, `ranges.holds.${grade}`);

const NO_LIMITS = { min: -Infinity, max: Infinity };

function quantileOf(parameter: Parameter, { parameters, ranges }: Drawable): Quantile | null {
  const { path } = parameter;
  const own = ranges.get(path);
  if (own === null || (own === undefined && isChosen(path))) return null;
  const limits = parameter.kind === "number" ? parameter : NO_LIMITS;
  // A range that a fit left was measured, not judged, whatever the grade of the series behind it.
  const sure = holds(parameters, own?.grade ?? (parameter.fitted ? "A" : parameter.grade));
  if (own?.shape) return shapeQuantile(own.shape, sure, limits);
  if (parameter.kind !== "number") return null;
  const { low, high } = own ?? parameter;
  return high > low ? judgedQuantile({ low, high, mode: Math.min(high, Math.max(low, Number(parameters[path]))) }, sure, limits) : null;
}

/** Rates and lengths of shocks that arrive at random matter only where they do. */
const idle = (path: string, parameters: Parameters): boolean => path.startsWith("arrivals.") && !switchAt(parameters, "arrivals.on");

/** What a draw moves for this scenario. */
export const drawnValues = (scenario: Drawable, model: Model): DrawnValue[] => PARAMETERS.flatMap((parameter) => {
  if (!belongs(parameter.path, model) || idle(parameter.path, scenario.parameters)) return [];
  const at = quantileOf(parameter, scenario);
  return at === null ? [] : [{ path: parameter.path, at }];
});

/** Names that a draw moves for this scenario. */
export const drawnNames = (scenario: Drawable, model: Model = "minerals"): string[] => drawnValues(scenario, model).map(({ path }) => path);
