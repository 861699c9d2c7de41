import { ECONOMIES, FIRST_YEAR, type Economy } from "../domain/index.ts";
import type { Result } from "../minerals/index.ts";

/** Discounted cost of a span of years in three columns, million USD; never summed. */
export interface CostColumns { readonly publicOutlay: number; readonly privatePremium: number; readonly stockHolding: number }

/** Costs of an economy over whole years, discounted to the first at `ratePercent` a year (E26). */
export function costs(result: Result, economy: Economy, fromYear: number, toYear: number, ratePercent: number): CostColumns {
  const j = ECONOMIES.indexOf(economy);
  const sum = (values: Float64Array) => {
    let total = 0;
    for (let year = fromYear; year <= toYear; year++) {
      let inYear = 0;
      for (let m = 0; m < 12; m++) inYear += values[((year - FIRST_YEAR) * 12 + m) * ECONOMIES.length + j]!;
      total += inYear / (1 + ratePercent / 100) ** (year - fromYear);
    }
    return total;
  };
  return { publicOutlay: sum(result.publicOutlay), privatePremium: sum(result.privatePremium), stockHolding: sum(result.stockHolding) };
}
