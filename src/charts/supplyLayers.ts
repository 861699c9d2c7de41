import type { PriorityClass } from "../domain/index.ts";
import { ORIGIN_GROUPS, type OriginGroup } from "../measures/origin-groups.ts";
import type { OriginRow, RecycledProductRow } from "../measures/rows.ts";

/** A layer of the stack: what arrives of one group, and of recycling what comes from one product. */
export interface Layer {
  readonly year: number;
  readonly group: OriginGroup;
  readonly product: PriorityClass | null;
  readonly tonnes: number;
}

/** From the bottom: the product that is spoken of most first. */
const PRODUCTS: readonly PriorityClass[] = ["traction", "other_magnets", "defence"];

/** Share of each product in what is recycled of an element in a year, 0 to 1; over all years of sale. */
export const productShare = (recycled: readonly RecycledProductRow[], product: PriorityClass, year: number): number =>
  recycled.filter((row) => row.year === year && row.product === product).reduce((sum, { share }) => sum + share / 100, 0);

/** Layers of one element from its rows in tonnes, from the bottom; recycling is split by product as far as that is known of a year. */
export function supplyLayers(rows: readonly OriginRow[], recycled: readonly RecycledProductRow[]): Layer[] {
  return [...rows].sort((a, b) => a.year - b.year).flatMap(({ year, group, p50 }): Layer[] => {
    if (group === "all") return [];
    const tonnes = p50 ?? 0;
    if (group !== "Recycling" || recycled.length === 0) return [{ year, group, product: null, tonnes }];
    return PRODUCTS.map((product) => ({ year, group, product, tonnes: tonnes * productShare(recycled, product, year) }));
  }).sort((a, b) => a.year - b.year || ORIGIN_GROUPS.indexOf(a.group) - ORIGIN_GROUPS.indexOf(b.group) || PRODUCTS.indexOf(a.product!) - PRODUCTS.indexOf(b.product!));
}
