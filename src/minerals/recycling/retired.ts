import { ECONOMIES, FIRST_YEAR, type Economy } from "../../domain/index.ts";
import { E, MAGNET_CLASSES, Y } from "../dimensions.ts";
import type { Plan } from "../plan.ts";
import { staying } from "./end-of-life.ts";
import { EARLIER_VINTAGES, VINTAGES } from "./retirement.ts";
import { simulateDraw } from "../simulate.ts";
import { STATE } from "../state.ts";

/** Year in which the goods of a vintage were sold. */
const soldIn = (vintage: number): number => FIRST_YEAR + vintage - EARLIER_VINTAGES;

/** Magnets of one class and year of sale that retire in a year and stay in the country: t of each element. */
export interface Retired {
  readonly year: number;
  /** Place of the class in CLASSES. */
  readonly place: number;
  readonly sold: number;
  readonly mass: Float64Array;
}

/**
 * Runs the plan and says what an economy's magnet scrap of each year is made of. A class and a year are held as one, so that this is the
 * split of what is recycled as well: collection and yield do not tell goods apart.
 */
export function retiredOf(plan: Plan, economy: Economy): readonly Retired[] {
  simulateDraw(plan);
  const j = ECONOMIES.indexOf(economy);
  const out: Retired[] = [];
  for (let y = 0; y < Y; y++) {
    const { usedExport } = 12 * y < plan.policyFrom ? plan.valuesBefore : plan.values;
    const now = y + EARLIER_VINTAGES;
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const stays = staying(j, c, usedExport);
      for (let v = 0; v < now; v++) {
        const retired = plan.retirement[(c * VINTAGES + v) * VINTAGES + (now - v)]! * stays;
        const base = ((j * MAGNET_CLASSES + c) * VINTAGES + v) * E;
        out.push({ year: FIRST_YEAR + y, place: c, sold: soldIn(v), mass: STATE.vintages.slice(base, base + E).map((held) => retired * held) });
      }
    }
  }
  return out;
}
