import { DIMENSION_ORDER } from "./dimension-order.ts";
import { SOBOL_DIMENSIONS } from "./sobol-sequence.ts";

/** Half of the dimensions belong to the first coordinate of a name, half to a second one. */
const HALF = Math.floor(SOBOL_DIMENSIONS / 2);

const places = new Map(DIMENSION_ORDER.map((name, place) => [name, place]));

/** Sobol dimension of a name, for good; null for a name that has none. */
export function dimensionOf(name: string, second = false): number | null {
  const place = places.get(name);
  return place === undefined || place >= HALF ? null : second ? HALF + place : place;
}
