import { ECONOMIES, FIRST_YEAR } from "../../domain/index.ts";
import { monthAt, numberAt, type Parameters } from "../../scenario/index.ts";
import { IMPORTER_INDICES, J, JAPAN, KOREA, T, US } from "../dimensions.ts";
import type { PlantPlan } from "../separation/plants.ts";
import type { OriginFactors } from "../restrictions/restrictions.ts";
import { shareBetween } from "../series.ts";
import { cells } from "../cells.ts";

const EUROPE = ECONOMIES.indexOf("Europe");
/** Importers beside Japan. */
const OTHERS = IMPORTER_INDICES.filter((j) => j !== JAPAN);

/** Metal making outside China by economy. World metal making grew with magnets before 2024; the listed plants come on top. */
export function planMetal(parameters: Parameters, plants: PlantPlan, anchor: number, origin: OriginFactors, months = T) {
  const metalHome = cells(T * J);
  const metalThird = cells(T * J);
  const growth = 1 + numberAt(parameters, "metal.growth") / 100;
  const home = ([[JAPAN, "metal.japan.home"], [US, "metal.us"], [EUROPE, "metal.europe"], [KOREA, "metal.korea"]] as const).map(([j, path]) => [j, numberAt(parameters, path) / 12] as const);
  const hub = origin.get("metal:vietnam") ?? origin.get("Vietnam");
  const [before, now] = [numberAt(parameters, "metal.japan.home2010"), numberAt(parameters, "metal.japan.home")];
  const [thirdBefore, thirdNow] = [numberAt(parameters, "metal.japan.third2010"), numberAt(parameters, "metal.japan.third")];
  const [movedFrom, movedUntil] = [monthAt(parameters, "metal.japan.movedFrom"), monthAt(parameters, "metal.japan.movedUntil")];
  const others = numberAt(parameters, "metal.others.third") / 12;
  const from = Math.max(2024, FIRST_YEAR + anchor / 12);
  for (let t = 0; t < months; t++) {
    const year = FIRST_YEAR + t / 12;
    const after = growth ** Math.max(0, year - from);
    for (const [j, monthly] of home) metalHome[t * J + j] = monthly * after + plants.metal[t * J + j]!;
    const moved = shareBetween(t, movedFrom, movedUntil);
    metalHome[t * J + JAPAN]! += ((1 - moved) * (before - now)) / 12;
    const open = after * (hub?.[t] ?? 1);
    metalThird[t * J + JAPAN] = ((thirdBefore + (thirdNow - thirdBefore) * moved) / 12) * open;
    for (const j of OTHERS) metalThird[t * J + j] = others * open;
  }
  return { metalHome, metalThird };
}
