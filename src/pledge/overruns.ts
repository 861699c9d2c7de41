export interface Overrun {
  /** Mean and standard deviation of the logarithm of final cost over the amount decided. */
  readonly mu: number;
  readonly sigma: number;
}

/** Lognormal ratio of final to decided cost with mean 1 + `percent`/100 and a logarithm that spreads by `sigma`. */
export const overrunOf = (percent: number, sigma: number): Overrun => ({ mu: Math.log(1 + percent / 100) - (sigma * sigma) / 2, sigma });
