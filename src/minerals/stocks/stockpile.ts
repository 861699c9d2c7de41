/** Months until a constant net draw empties a stock; Infinity without a draw (limit case C8). */
export function survivalMonths(stock: number, needPerMonth: number, supplyPerMonth: number): number {
  const draw = needPerMonth - supplyPerMonth;
  return draw <= 0 ? Number.POSITIVE_INFINITY : stock / draw;
}

/** Purchase for a national stock in one month: closes the gap to target over the fill time, never negative (E20). */
export function fillOrder(target: number, stock: number, fillMonths: number): number {
  return Math.max(0, (target - stock) / fillMonths);
}

/** Release in one month: what is short, within the rate limit and what is usable (E21). */
export function release(short: number, usable: number, rateLimit: number): number {
  return Math.max(0, Math.min(short, usable, rateLimit));
}

/** What a national order gets of tonnes above use: orders that cannot all be met are served in proportion, firms' and the nation's alike. */
export const nationalPart = (extra: number, firms: number, nation: number): number => (nation > 0 ? nation * Math.min(1, extra / (firms + nation)) : 0);

/** Best stock in years of need for shocks of exponential length (limit case C16): ln(pV / hP) / q, zero when holding costs more than it saves. */
export function bestStock(chancePerYear: number, lossPerKg: number, carryPerYear: number, pricePerKg: number, endRatePerYear: number): number {
  const ratio = (chancePerYear * lossPerKg) / (carryPerYear * pricePerKg);
  return ratio <= 1 ? 0 : Math.log(ratio) / endRatePerYear;
}

/**
 * Months until a stock is empty when other supply grows steadily by `growth` (t a month, each month): the first root of
 * growth/2 T^2 - draw T + stock = 0; Infinity when supply catches up in time (limit case C9).
 */
export function survivalWithRamp(stock: number, needPerMonth: number, supplyPerMonth: number, growth: number): number {
  const draw = needPerMonth - supplyPerMonth;
  if (growth <= 0) return survivalMonths(stock, needPerMonth, supplyPerMonth);
  const root = draw * draw - 2 * growth * stock;
  return draw <= 0 || root < 0 ? Number.POSITIVE_INFINITY : (draw - Math.sqrt(root)) / growth;
}
