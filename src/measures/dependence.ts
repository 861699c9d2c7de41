import { ECONOMIES, ELEMENTS, FIRST_YEAR, GRAM, oxideOf, plus, tonnesElement, tonnesREO, type Economy, type Masses, type TonnesElement, type TonnesREO } from "../domain/index.ts";
import { CHAIN_COUNT, E, T, type Chain, type DrawResult } from "../minerals/index.ts";
import type { Definition } from "./rows.ts";
import { chainsOf, TALLY, yearRead, type YearRead } from "./tallies.ts";

/** An element by name, or all of them together (weighted in t REO). */
export type ElementChoice = (typeof ELEMENTS)[number] | "all";

const EVERY: readonly number[] = ELEMENTS.map((_, e) => e);
const CHOICES: ReadonlyMap<ElementChoice, readonly number[]> = new Map([["all", EVERY], ...ELEMENTS.map((element, e) => [element, [e]] as const)]);
const elementsOf = (choice: ElementChoice): readonly number[] => CHOICES.get(choice)!;

/** China's share in percent over the chosen elements, each weighed, off the tally that begins at `china`; null when nothing arrived. */
function percent(sums: Float64Array, china: number, elements: readonly number[], weights: Float64Array): number | null {
  let part = 0;
  let whole = 0;
  for (let i = 0; i < elements.length; i++) {
    const e = elements[i]!;
    part += sums[china + e]! * weights[e]!;
    whole += sums[china + E + e]! * weights[e]!;
  }
  return whole > GRAM ? (100 * part) / whole : null;
}
/** Every tonne counts alike. */
const BY_MASS = new Float64Array(E).fill(1);
const STAGES_OF_WORST = ["mined", "separated", "metal", "magnet"] as const;

/**
 * Dependence on China in percent of one year's arrivals, by definition id; `null` when nothing arrived. Stocks are never in it:
 * a stock buys time, not independence. Masses are weighed in t REO.
 *
 * customs: country of last export of compounds and metals. customs-value: the same by value. mined, separated, metal, magnet:
 * where the stage took place (metal: own magnet makers' metal; magnet: all magnets used). traced: any Chinese stage.
 * worst-stage: the highest of the four stages. Recycled tonnes count as domestic.
 */
export const dependence = (result: DrawResult, economy: Economy, definition: Definition, year: number, element: ElementChoice = "all"): number | null =>
  dependenceIn(yearRead(result, economy, year), definition, element);

/** The same off a year already read. */
export function dependenceIn({ sums, prices }: YearRead, definition: Definition, element: ElementChoice): number | null {
  const elements = elementsOf(element);
  if (definition === "customs-value") return percent(sums, TALLY.customs, elements, prices);
  if (definition !== "worst-stage") return percent(sums, TALLY[definition], elements, BY_MASS);
  let worst = 0;
  for (const stage of STAGES_OF_WORST) worst = Math.max(worst, percent(sums, TALLY[stage], elements, BY_MASS) ?? 0);
  return worst;
}

/** Index of an economy in the result's arrays. */
export const economyIndex = (economy: Economy): number => ECONOMIES.indexOf(economy);

/** Sum of a [month][economy][element] array over a year, t REO over the chosen elements. */
export function yearSum(values: Masses<TonnesElement>, economy: Economy, year: number, element: ElementChoice = "all"): TonnesREO {
  const j = economyIndex(economy);
  let sum = tonnesREO(0);
  for (let m = 0; m < 12; m++) {
    const t = (year - FIRST_YEAR) * 12 + m;
    if (t >= 0 && t < T) for (const e of elementsOf(element)) sum = plus(sum, oxideOf(values[(t * ECONOMIES.length + j) * E + e]!, e));
  }
  return sum;
}

/** t REO arriving in a year over the chains that pass a test. */
export function arrivalsREO(result: DrawResult, economy: Economy, year: number, element: ElementChoice, counts: (chain: Chain) => boolean): TonnesREO {
  const y = year - FIRST_YEAR;
  let sum = tonnesREO(0);
  for (const { place, chain } of chainsOf(result.chains, economy)) {
    if (counts(chain)) for (const e of elementsOf(element)) sum = plus(sum, oxideOf(tonnesElement(Math.max(0, result.arrivals[(y * CHAIN_COUNT + place) * E + e]!)), e));
  }
  return sum;
}
