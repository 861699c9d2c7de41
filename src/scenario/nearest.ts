import { closest, distance } from "fastest-levenshtein";

/** " Did you mean X?" when a valid name is close enough to be a slip of the hand, else "". */
export function didYouMean(text: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const best = closest(text, names as string[]);
  return distance(text, best) <= Math.max(2, Math.floor(text.length / 3)) ? ` Did you mean ${best}?` : "";
}
