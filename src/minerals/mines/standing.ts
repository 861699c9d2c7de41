/** A mine's course through failure: months in a row below cost, months since it failed (0 = running), and whether it came back without its debt. */
export interface Standing { readonly losing: number; readonly shut: number; readonly reborn: boolean }

/** What decides a mine's course in a month: whether it earns its cost, and the terms of failing and coming back. */
export interface ExitTerms { readonly covers: boolean; readonly supported: boolean; readonly exitMonths: number; readonly shutMonths: number }

/**
 * One month of a mine's course (E16): it fails after `exitMonths` in a row below its cost unless someone supports it, and comes back after
 * `shutMonths` once its basket covers its cost, as a mine without debt.
 */
export function nextStanding({ losing, shut, reborn }: Standing, { covers, supported, exitMonths, shutMonths }: ExitTerms): Standing {
  if (shut > 0) return shut >= shutMonths && covers ? { losing: 0, shut: 0, reborn: true } : { losing: 0, shut: shut + 1, reborn };
  const losses = covers || supported ? 0 : losing + 1;
  return losses >= exitMonths ? { losing: 0, shut: 1, reborn } : { losing: losses, shut: 0, reborn };
}
