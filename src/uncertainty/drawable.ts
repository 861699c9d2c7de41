import type { Grade } from "../domain/index.ts";
import type { Correlation, Distribution, Parameters, Scenario } from "../scenario/index.ts";

/** A scenario's own range of a value: its ends, its shape and how good its evidence is. Without a shape it is judged: low, central value, high. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly shape?: Distribution;
  readonly grade?: Grade;
}

/** What a draw needs to know of a scenario, in plain terms: its values and which of them it set itself, with the range it gave, if any. */
export interface Drawable {
  readonly parameters: Parameters;
  readonly ranges: ReadonlyMap<string, Range | null>;
  readonly correlations?: readonly Correlation[];
}

/** Which values a scenario fixed and which ranges it gave: a fixed value is not drawn. */
export function drawableOf({ parameters, resolved, correlations }: Scenario): Drawable {
  const ranges = new Map<string, Range | null>();
  for (const { path, distribution, grade, origin } of resolved.values()) {
    if (!("default" in origin)) ranges.set(path, distribution === null ? null : { ...endsOf(distribution), shape: distribution, grade });
  }
  return { parameters, ranges, ...(correlations.length === 0 ? {} : { correlations }) };
}

/** Ends as a reader thinks of them; 5th and 95th percentile of what has none. Names have no ends. */
function endsOf(shape: Distribution): { readonly low: number; readonly high: number } {
  if ("low" in shape) return { low: shape.low, high: shape.high };
  if ("p05" in shape) return { low: shape.p05, high: shape.p95 };
  const numbers = shape.values.map(Number);
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
}
