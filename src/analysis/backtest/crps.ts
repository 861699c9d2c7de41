/**
 * Continuous ranked probability score of weighted draws against an observation, in the unit of the draws; smaller is better, and with
 * one draw it is the absolute error. Energy form, Gneiting and Raftery (2007), eq. 21: E|X - y| - E|X - X'| / 2. `weights` sum to 1.
 */
export function crps(draws: ArrayLike<number>, observed: number, weights?: ArrayLike<number>): number {
  const size = draws.length;
  const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => draws[a]! - draws[b]!);
  let error = 0;
  let spread = 0;
  let below = 0;
  for (const i of order) {
    const weight = weights?.[i] ?? 1 / size;
    error += weight * Math.abs(draws[i]! - observed);
    spread += weight * draws[i]! * (2 * below + weight - 1);
    below += weight;
  }
  return error - spread;
}
