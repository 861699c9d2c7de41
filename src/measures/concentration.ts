/** Herfindahl-Hirschman index on percent shares: 10000 = one supplier, 10000/n = n equal ones (merger-guideline scale, not a legal test). */
export function hhi(amounts: readonly number[]): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0) return 0;
  return amounts.reduce((sum, amount) => sum + ((100 * amount) / total) ** 2, 0);
}

/** Share of demand that can be met without the largest supplier (M6). */
export function withoutLargest(amounts: readonly number[], demand: number): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return demand > 0 ? (total - Math.max(0, ...amounts)) / demand : 1;
}
