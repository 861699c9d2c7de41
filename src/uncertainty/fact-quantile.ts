import type { Fact } from "../domain/index.ts";
import { defaults, numberAt, type Parameters } from "../scenario/index.ts";
import { judgedQuantile, type Quantile } from "./shape-quantile.ts";

/** The distribution of a published value with its range: triangular about the value, its ends read by the grade as those of a parameter are. */
export const factQuantile = ({ value, low, high, grade }: Pick<Fact, "value" | "low" | "high" | "grade">, limits = { min: 0, max: Infinity }, parameters: Parameters = defaults()): Quantile<number> =>
  high > low ? judgedQuantile({ low, mode: Math.min(high, Math.max(low, value)), high }, numberAt(parameters, `ranges.holds.${grade}`), limits) : () => value;
