/**
 * Share of nameplate reached `years` after first product: an Erlang-2 ramp with the given mean. Fits LAMP (18, 40, 57, 73%
 * in fiscal years 1-4) and Mountain Pass separation better than a plain exponential. Output lost in the whole ramp is
 * nameplate times the mean (limit case C12).
 */
export function rampShare(years: number, meanYears: number): number {
  if (years <= 0) return 0;
  const x = (2 * years) / meanYears;
  return 1 - (1 + x) * Math.exp(-x);
}
