import { T, Y } from "../dimensions.ts";
import type { MinePlan } from "./mines.ts";
import type { PlantPlan } from "../separation/plants.ts";
import type { SourceOutcome } from "../result.ts";
import { firstAboveZero } from "../series.ts";

/** Mines with their yearly output, `output` being [mine][year] t REO. */
export const mineOutcomes = (mines: readonly MinePlan[], output: Float64Array): SourceOutcome[] =>
  mines.map(({ id, name, country, capacity }, m) => ({ id, name, country, stage: "mine", startMonth: firstAboveZero(capacity), output: output.subarray(m * Y, (m + 1) * Y) }));

/** Plants with theirs, which no run changes. */
export const plantOutcomes = ({ outcomes }: PlantPlan): SourceOutcome[] =>
  outcomes.map(({ id, name, country, stage, start, monthly }) => ({ id, name, country, stage, startMonth: start, output: yearly(monthly) }));

function yearly(monthly: Float64Array): Float64Array {
  const out = new Float64Array(Y);
  for (let t = 0; t < T; t++) out[Math.floor(t / 12)]! += monthly[t]!;
  return out;
}
