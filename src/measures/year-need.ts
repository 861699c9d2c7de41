import { ECONOMIES, FIRST_YEAR, plus, tonnesElement, type Economy, type TonnesElement } from "../domain/index.ts";
import { E, type DrawResult } from "../minerals/index.ts";
import { economyIndex } from "./dependence.ts";

/** t element that an economy needs over a year: what it uses, forgoes at the price or misses. `e` is the index of the element. */
export function yearNeed(result: Pick<DrawResult, "need">, economy: Economy, year: number, e: number): TonnesElement {
  const j = economyIndex(economy);
  let sum = tonnesElement(0);
  for (let m = 0; m < 12; m++) sum = plus(sum, result.need[(((year - FIRST_YEAR) * 12 + m) * ECONOMIES.length + j) * E + e]!);
  return sum;
}
