import { said } from "../words/index.ts";
import { bracketed, signedPoints } from "../charts/format.ts";
import { quantilesOf, type Quantiles } from "../measures/index.ts";
import type { Run } from "../runner/index.ts";

/**
 * A named outcome less the same in another run, draw by draw: draw 7 meets the same luck in both, so that what both share cancels, which the difference of two medians does not do.
 * Null where either run has no such outcome. The unit is that of the outcome.
 */
export function differenceOf(run: Run, base: Run, name: string): Quantiles | null {
  const [value, from] = [run.outcomes.get(name) ?? null, base.outcomes.get(name) ?? null];
  if (value === null || from === null) return null;
  // Draws of another seed, or an ensemble whose draws are in a file, cannot be set side by side.
  const paired = run.seed === base.seed && run.drawn.length === base.drawn.length;
  const draws = paired ? run.drawn.map((outcomes, draw) => {
    const [one, other] = [outcomes.get(name) ?? null, base.drawn[draw]!.get(name) ?? null];
    return one === null || other === null ? null : one - other;
  }) : [];
  return run.drawn.length > 0 && !paired ? null : quantilesOf(value - from, draws, run.weights?.shares);
}

/** The difference in percentage points with its range: "-12 points (-17 to -7)"; empty where it is not known. */
export function pointsText(difference: Quantiles | null): string {
  if (difference?.p50 == null) return "";
  const { p05, p50, p95 } = difference;
  return `${signedPoints(p50)}${said({ en: " points", ja: "ポイント" })}${p05 === null || p95 === null ? "" : bracketed(signedPoints(p05), signedPoints(p95))}`;
}
