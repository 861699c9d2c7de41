import { CLASSES, ECONOMIES, ELEMENTS, OXIDE_FACTORS, type Economy, type Element, type PriorityClass } from "../domain/index.ts";
import { C, E, T, type Result } from "../minerals/index.ts";

/** What one class of uses goes without after a shock. */
export interface ClassShortage {
  /** Need over the months read, t element. */
  readonly need: number;
  /** Whole months from the shock to the first in which the class does not get all that it would use at that month's prices; null = in none of them. */
  readonly short: number | null;
  /** Missing over the months read, t element. */
  readonly unmet: number;
  /** The same at each month's price outside China, million USD. */
  readonly worth: number;
}

/** Months over which missing tonnes are counted. */
export const UNMET_MONTHS = 12;
/** A smaller share of need is the rounding of a sum. */
const ROUNDING = 1e-6;
const KG_PER_T = 1000;
const USD_PER_MILLION = 1e6;

/**
 * Shortage of one class of uses for one element from month `from` on: run-out within `within` months, tonnes and money over the first twelve.
 * Rationing serves earlier classes before later ones that draw on the same material, so each class has a month of its own.
 */
export function classShortage(result: Result, economy: Economy, element: Element, use: PriorityClass, from: number, within = 36): ClassShortage {
  const [j, c, e] = [ECONOMIES.indexOf(economy), CLASSES.indexOf(use), ELEMENTS.indexOf(element)];
  let [need, unmet, worth] = [0, 0, 0];
  let short: number | null = null;
  for (let t = from; t < Math.min(T, from + within); t++) {
    const cell = ((t * ECONOMIES.length + j) * C + c) * E + e;
    const [wanted, missing] = [result.classNeed[cell]!, result.unmet[cell]!];
    if (short === null && missing > ROUNDING * wanted && wanted > 0) short = t - from;
    if (t >= from + UNMET_MONTHS) continue;
    need += wanted;
    unmet += missing;
    worth += (missing * OXIDE_FACTORS[e]! * KG_PER_T * result.priceOutside[t * E + e]!) / USD_PER_MILLION;
  }
  return { need, short, unmet, worth };
}
