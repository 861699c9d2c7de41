/** Uses with their share of need and the value that hangs on them. */
export interface UseAtRisk { readonly need: number; readonly value: number }

/**
 * Share of total value lost when `shortage` (0..1) of total need is missing and the least valuable use per tonne gives way
 * first: the mild end (E25, limit case C22).
 */
export function allocationLoss(uses: readonly UseAtRisk[], shortage: number): number {
  const total = uses.reduce((sum, use) => sum + use.need, 0);
  const value = uses.reduce((sum, use) => sum + use.value, 0);
  if (total <= 0 || value <= 0) return 0;
  let missing = shortage * total;
  let lost = 0;
  for (const use of [...uses].sort((a, b) => a.value / a.need - b.value / b.need)) {
    const cut = Math.min(use.need, missing);
    lost += use.need > 0 ? (use.value * cut) / use.need : 0;
    missing -= cut;
  }
  return lost / value;
}

/** Share of total value lost when every use needs the short part in proportion: the hard end, shortage^theta. */
export const bottleneckLoss = (shortage: number, theta = 1): number => Math.min(1, Math.max(0, shortage)) ** theta;
