import { closest, distance } from "fastest-levenshtein";

/** Slips of the hand change about one letter in three at most; beyond that a suggestion misleads. */
const LETTERS_A_SLIP = 3;
const ALWAYS_A_SLIP = 2;

/** The valid name that is close enough to be what was meant, or null. */
export function nearest(text: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const best = closest(text, names);
  return distance(text, best) <= Math.max(ALWAYS_A_SLIP, text.length / LETTERS_A_SLIP) ? best : null;
}

/** " Did you mean X?" or nothing; follows a full stop. */
export function didYouMean(text: string, names: readonly string[]): string {
  const best = nearest(text, names);
  return best === null ? "" : ` Did you mean ${best}?`;
}

/** "; expected one of a, b, c", with the nearest one where there is one. */
export function oneOf(text: string, names: readonly string[]): string {
  const best = nearest(text, names);
  return `expected one of ${names.join(", ")}${best === null ? "" : `. Did you mean ${best}?`}`;
}
