import { closest, distance } from "fastest-levenshtein";

/** Slips of the hand change about one letter in three at most; beyond that a suggestion misleads. */
const LETTERS_A_SLIP = 3;

/** `. Did you mean X?` when a known name is close to `text`, else nothing. */
export function didYouMean(text: string, names: Iterable<string>): string {
  const known = [...names];
  if (known.length === 0) return "";
  const best = closest(text, known);
  return distance(text, best) <= Math.max(2, text.length / LETTERS_A_SLIP) ? `. Did you mean ${best}?` : "";
}
