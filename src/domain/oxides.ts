import { ELEMENTS, type Element } from "./elements.ts";
import { tonnesElement, tonnesREO, type TonnesElement, type TonnesREO } from "./units.ts";

/** Standard atomic weights (IUPAC 2021, abridged). */
const ATOMIC_MASS = {
  O: 15.999, La: 138.905, Ce: 140.116, Pr: 140.908, Nd: 144.242, Sm: 150.36, Eu: 151.964,
  Gd: 157.25, Tb: 158.925, Dy: 162.5, Ho: 164.93, Er: 167.259, Tm: 168.934, Yb: 173.045, Lu: 174.967, Y: 88.906,
} as const;

const oxideFactor = (mass: number, metalAtoms: number, oxygenAtoms: number): number =>
  (metalAtoms * mass + oxygenAtoms * ATOMIC_MASS.O) / (metalAtoms * mass);

/**
 * Tonnes of traded oxide per tonne of element. The traded forms are R2O3 except CeO2, Pr6O11 and Tb4O7.
 * `other` takes erbium, the most abundant of its five.
 */
export const OXIDE_FACTOR: Readonly<Record<Element, number>> = Object.freeze({
  La: oxideFactor(ATOMIC_MASS.La, 2, 3),
  Ce: oxideFactor(ATOMIC_MASS.Ce, 1, 2),
  Pr: oxideFactor(ATOMIC_MASS.Pr, 6, 11),
  Nd: oxideFactor(ATOMIC_MASS.Nd, 2, 3),
  Sm: oxideFactor(ATOMIC_MASS.Sm, 2, 3),
  Eu: oxideFactor(ATOMIC_MASS.Eu, 2, 3),
  Gd: oxideFactor(ATOMIC_MASS.Gd, 2, 3),
  Tb: oxideFactor(ATOMIC_MASS.Tb, 4, 7),
  Dy: oxideFactor(ATOMIC_MASS.Dy, 2, 3),
  Y: oxideFactor(ATOMIC_MASS.Y, 2, 3),
  other: oxideFactor(ATOMIC_MASS.Er, 2, 3),
});

/** The same factors in element order, for loops over arrays. */
export const OXIDE_FACTORS: Float64Array = Float64Array.from(ELEMENTS, (element) => OXIDE_FACTOR[element]);

/** t REO -> t element. */
export const toElement = (mass: TonnesREO, element: Element): TonnesElement =>
  tonnesElement(mass / OXIDE_FACTOR[element]);

/** t element -> t REO. */
export const toREO = (mass: TonnesElement, element: Element): TonnesREO =>
  tonnesREO(mass * OXIDE_FACTOR[element]);

/** t element -> t REO of the element at a place in element order. */
export const oxideOf = (mass: TonnesElement, e: number): TonnesREO => tonnesREO(mass * OXIDE_FACTORS[e]!);
