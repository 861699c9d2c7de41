import { normalQuantile } from "../domain/index.ts";

const LN2 = Math.LN2;

/**
 * Waiting time at a gate, in years of full effort: Weibull with the given median and shape, for the upper-tail probability `u`. With
 * `waited` years behind it, the time is drawn from those longer than that.
 */
export function waitingTime(u: number, median: number, shape: number, waited = 0): number {
  if (median <= 0) return waited;
  const scale = median / LN2 ** (1 / shape);
  return scale * ((waited / scale) ** shape - Math.log(u)) ** (1 / shape);
}

/** Share of a gate with a chance `pass` that has been passed after `years` of full effort: the closed form of the draw above. */
export const passedBy = (years: number, pass: number, median: number, shape: number): number =>
  pass * (1 - Math.exp(-LN2 * (years / median) ** shape));

/** A chance after its odds were multiplied. Certain stays certain and impossible stays impossible. */
export function withOdds(chance: number, factor: number): number {
  const odds = chance * factor;
  return odds / (1 - chance + odds);
}

/** Whether a decision falls in favour: normal copula of the group's luck and the project's own (both standard normal). */
export const passes = (chance: number, correlation: number, group: number, own: number): boolean =>
  Math.sqrt(correlation) * group + Math.sqrt(1 - correlation) * own < normalQuantile(chance);
