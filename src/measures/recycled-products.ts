import { CLASSES, ELEMENTS, FIRST_YEAR, LAST_YEAR, type Economy, type Element } from "../domain/index.ts";
import type { DrawResult, Retired } from "../minerals/index.ts";
import { recycledSupply } from "./recycled.ts";
import type { RecycledProductRow } from "./rows.ts";

/** Years of sale that are told as one. */
const SPAN = 5;

/** Recycled supply of one run, split by the goods that it comes from and by when these were sold, as their scrap is: t REO. */
export function recycledProducts(result: DrawResult, retired: readonly Retired[], scenario: string, economy: Economy, elements: readonly Element[]): RecycledProductRow[] {
  const spanOf = (sold: number): number => (sold < FIRST_YEAR ? FIRST_YEAR - SPAN : FIRST_YEAR + SPAN * Math.floor((sold - FIRST_YEAR) / SPAN));
  return elements.flatMap((element) => {
    const e = ELEMENTS.indexOf(element);
    return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, y) => FIRST_YEAR + y).flatMap((year) => {
      const { tonnes } = recycledSupply(result, economy, element, year);
      const own = retired.filter((one) => one.year === year);
      const scrap = own.reduce((sum, { mass }) => sum + mass[e]!, 0);
      if (tonnes <= 0 || scrap <= 0) return [];
      const spans = [...new Set(own.map(({ sold }) => spanOf(sold)))];
      return CLASSES.flatMap((product, place) => spans.flatMap((from): RecycledProductRow[] => {
        const share = own.reduce((sum, one) => sum + (one.place === place && spanOf(one.sold) === from ? one.mass[e]! : 0), 0) / scrap;
        return share <= 0 ? [] : [{ scenario, economy, element, year, product, sold_from: from < FIRST_YEAR ? null : from, sold_until: from + SPAN - 1, central: share * tonnes, share: 100 * share, unit: "t REO" }];
      }));
    });
  });
}
