/** A range as someone gave it, with the chance that it holds the value and the limits that the value cannot pass. */
export interface JudgedRange {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  readonly holds: number;
  readonly least: number;
  readonly most: number;
}

/** Each round brings the width three times as near or more. */
const ROUNDS = 60;

/** How far a side reaches when a part `tail` of the triangle lies beyond the given end; an end at the mode or at a limit is an end. */
function reach(given: number, room: number, width: number, tail: number): number {
  if (given <= 0 || given >= room) return Math.max(0, Math.min(given, room));
  const root = (Math.sqrt(tail * width) + Math.sqrt(tail * width + 4 * given)) / 2;
  return Math.min(root ** 2, room);
}

/**
 * Ends of the triangular distribution of which a judged range holds the stated part, the rest half on either side. Solves
 * (A - a)^2 = p (A + B) A and the same for B, where a and b are the given distances from the mode and A and B the wanted ones.
 */
export function triangleEnds({ low, mode, high, holds, least, most }: JudgedRange): { readonly low: number; readonly high: number } {
  const tail = (1 - holds) / 2;
  let [below, above] = [mode - low, high - mode];
  for (let round = 0; round < ROUNDS; round++) {
    const width = below + above;
    [below, above] = [reach(mode - low, mode - least, width, tail), reach(high - mode, most - mode, width, tail)];
  }
  return { low: mode - below, high: mode + above };
}
