import { ELEMENTS, FIRST_YEAR, LAST_YEAR } from "../domain/index.ts";
import { BALANCE_TERMS, E, T, type BalanceTerm, type Result } from "../minerals/index.ts";
import type { BalanceRow } from "./rows.ts";

/** World balance by element and year, t element: mined + recycled + stock release = used + stock build + loss + surplus. */
export function balanceRows(result: Result, scenario: string): BalanceRow[] {
  const rows: BalanceRow[] = [];
  ELEMENTS.forEach((element, e) => {
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const sum = (term: BalanceTerm) => {
        let total = 0;
        for (let m = 0; m < 12; m++) total += result.balance[term][((year - FIRST_YEAR) * 12 + m) * E + e]!;
        return total;
      };
      rows.push({ scenario, element, year, ...(Object.fromEntries(BALANCE_TERMS.map((term) => [term, sum(term)])) as Record<BalanceTerm, number>), unit: "t element" });
    }
  });
  return rows;
}

/** Largest relative gap of the monthly balance over all elements: the mass check of every run. */
export function worstImbalance(result: Result): number {
  const { mined, recycled, stock_release, used, stock_build, loss, surplus } = result.balance;
  let worst = 0;
  for (let i = 0; i < T * E; i++) {
    const into = mined[i]! + recycled[i]! + stock_release[i]!;
    const out = used[i]! + stock_build[i]! + loss[i]! + surplus[i]!;
    worst = Math.max(worst, Math.abs(into - out) / Math.max(into, 1e-9));
  }
  return worst;
}
