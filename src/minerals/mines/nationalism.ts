/** Chance a year that a host state restricts: the base chance raised by the share contracted abroad above a threshold (model section 4). */
export function hostHazard(base: number, phi: number, contractedShare: number, threshold: number): number {
  return base * (1 + phi * Math.max(0, contractedShare - threshold));
}

/** Expected final number of restrictions set off by one when each sets off m more (limit case C19). */
export const contagion = (m: number): number => 1 / (1 - m);
