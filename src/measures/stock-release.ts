import { ECONOMIES, ELEMENTS, FIRST_YEAR, oxideOf, plus, tonnesElement, type Economy, type Element, type TonnesREO } from "../domain/index.ts";
import type { DrawResult } from "../minerals/index.ts";

/** Net fall of firms' and national stocks over a year, t REO; nought when they grew, and in the first year, before which nothing is known. */
export function stockRelease({ privateStock, nationalStock }: Pick<DrawResult, "privateStock" | "nationalStock">, economy: Economy, year: number, element: Element): TonnesREO {
  const [j, e, y] = [ECONOMIES.indexOf(economy), ELEMENTS.indexOf(element), year - FIRST_YEAR];
  const at = (t: number) => plus(privateStock[(t * ECONOMIES.length + j) * ELEMENTS.length + e]!, nationalStock[(t * ECONOMIES.length + j) * ELEMENTS.length + e]!);
  return oxideOf(tonnesElement(y === 0 ? 0 : Math.max(0, at(y * 12 - 1) - at(y * 12 + 11))), e);
}
