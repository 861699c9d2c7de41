import { FIRST_YEAR, LAST_YEAR, type Economy, type Element } from "../domain/index.ts";
import type { DrawResult } from "../minerals/index.ts";
import { arrivalSources } from "./arrivals-by-source.ts";

export const arrivalName = (source: string, economy: string, element: string, year: number): string => `arrivals.${source}.${economy.toLowerCase()}.${element}@${year}`;

interface YearNames { readonly year: number; readonly names: readonly string[] }

/** By what is asked and the countries that mine, whose list each run makes anew. */
const known = new Map<string, readonly YearNames[]>();

/** Names of what arrives from each source, in the order of `arrivalSources`, by year: put together once, because draws ask for the same. */
export function arrivalNames(result: Pick<DrawResult, "miningCountries">, economy: Economy, element: Element): readonly YearNames[] {
  const key = [economy, element, ...result.miningCountries].join();
  let names = known.get(key);
  if (!names) {
    const sources = arrivalSources(result);
    names = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, y) => ({ year: FIRST_YEAR + y, names: sources.map(({ source }) => arrivalName(source, economy, element, FIRST_YEAR + y)) }));
    known.set(key, names);
  }
  return names;
}
