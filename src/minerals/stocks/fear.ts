/** Fear after one month without news: decays with a half-life in months (E12). */
export const fearDecay = (halfLife: number): number => 0.5 ** (1 / halfLife);

/**
 * Order of firms beyond their current use, t a month (E12): closes the gap between target cover and stock over `adjust`
 * months; negative when they run stocks down.
 */
export function stockOrder(needPerMonth: number, stock: number, coverMonths: number, zeta: number, fear: number, adjust: number): number {
  return (coverMonths * (1 + zeta * fear) * needPerMonth - stock) / adjust;
}
