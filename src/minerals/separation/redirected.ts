import { monthAt, numberAt, type Parameters } from "../../scenario/index.ts";
import { P, POOLS, T } from "../dimensions.ts";
import { statusTerms } from "../mines/mines.ts";
import { rampPath, rampTable } from "../mines/ramp.ts";
import { cells } from "../cells.ts";

export type PlantStage = "separation-light" | "separation-heavy" | "metal" | "magnet";

export interface RedirectedPlant {
  readonly id: string;
  readonly name: string;
  readonly stage: PlantStage;
  /** t a month of what the stage is rated in. */
  readonly monthly: Float64Array;
}

const STAGES: readonly (readonly [stage: PlantStage, part: string, lead: string, words: string])[] = [
  ["separation-light", "light", "separation", "light separation"], ["separation-heavy", "heavy", "separation", "heavy separation"],
  ["metal", "metal", "metal", "metal making"], ["magnet", "magnet", "magnet", "magnets"],
];

/**
 * US plants that redirected money of the pledge builds: money over capital cost, from the lead time on, ramped and slipping as plants
 * do whose investment is decided. None without money.
 */
export function redirectedPlants(parameters: Parameters, months = T): RedirectedPlant[] {
  const millions = numberAt(parameters, "redirect.amount") * 1000;
  if (millions === 0) return [];
  const { realised, delay } = statusTerms(parameters, "FID taken");
  const built = realised * numberAt(parameters, "ramp.availability");
  const years = numberAt(parameters, "ramp.years");
  const ramp = rampTable(years, months);
  return STAGES.map(([stage, part, lead, words]) => {
    const capacity = (millions * 1000 * numberAt(parameters, `redirect.share.${part}`)) / numberAt(parameters, `redirect.capex.${part}`);
    const start = monthAt(parameters, "redirect.from") + Math.round(12 * numberAt(parameters, `redirect.lead.${lead}`)) + delay;
    return { id: `redirect_${part}`, name: `Redirected pledge: ${words}`, stage, monthly: rampPath(cells(T), (capacity * built) / 12, start, ramp, years, months) };
  });
}

const US_POOL = POOLS.indexOf("US");

/** [group][month] share of oxide separated in the US that buyers in Japan hold under contract: their part of what the redirected plants can separate. */
export function redirectedToJapan(parameters: Parameters, { light, heavy, outcomes }: { readonly light: Float64Array; readonly heavy: Float64Array; readonly outcomes: readonly { readonly id: string; readonly monthly: Float64Array }[] }): Float64Array {
  const out = cells(2 * T);
  const part = numberAt(parameters, "redirect.japan");
  [light, heavy].forEach((capacity, group) => {
    const redirected = outcomes.find(({ id }) => id === (group === 0 ? "redirect_light" : "redirect_heavy"));
    if (!redirected) return;
    for (let t = 0; t < T; t++) if (redirected.monthly[t]! > 0) out[group * T + t] = (part * redirected.monthly[t]!) / capacity[t * P + US_POOL]!;
  });
  return out;
}
