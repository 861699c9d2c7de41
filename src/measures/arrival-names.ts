import { FIRST_YEAR, LAST_YEAR, type Economy, type Element } from "../domain/index.ts";
import type { DrawResult } from "../minerals/index.ts";
import { arrivalSources } from "./arrivals-by-source.ts";
import { ORIGIN_GROUPS, originGroup, type OriginGroup } from "./origin-groups.ts";

export const arrivalName = (source: string, economy: string, element: string, year: number): string => `arrivals.${source}.${economy.toLowerCase()}.${element}@${year}`;
/** Tonnes of a group of sources, or of all, and the group's share of all. */
export const originName = (measure: "origin" | "origin-share", group: OriginGroup | "all", economy: string, element: string, year: number): string =>
  `${measure}.${group}.${economy.toLowerCase()}.${element}@${year}`;

interface YearNames {
  readonly year: number;
  /** In the order of `arrivalSources`. */
  readonly names: readonly string[];
  readonly all: string;
  /** In the order of `ORIGIN_GROUPS`. */
  readonly groups: readonly { readonly tonnes: string; readonly share: string }[];
}

interface Asked {
  readonly years: readonly YearNames[];
  /** Place of each source's group among `ORIGIN_GROUPS`. */
  readonly groupOf: readonly number[];
}

/** By what is asked and the countries that mine, whose list each run makes anew. */
const known = new Map<string, Asked>();

/** Names of what arrives from each source and group of sources, by year: put together once, because draws ask for the same. */
export function arrivalNames(result: Pick<DrawResult, "miningCountries">, economy: Economy, element: Element): Asked {
  const key = [economy, element, ...result.miningCountries].join();
  let asked = known.get(key);
  if (!asked) {
    const sources = arrivalSources(result);
    const name = (measure: "origin" | "origin-share", group: OriginGroup | "all", year: number): string => originName(measure, group, economy, element, year);
    asked = {
      groupOf: sources.map((source) => ORIGIN_GROUPS.indexOf(originGroup(source))),
      years: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, y) => FIRST_YEAR + y).map((year) => ({
        year, names: sources.map(({ source }) => arrivalName(source, economy, element, year)), all: name("origin", "all", year),
        groups: ORIGIN_GROUPS.map((group) => ({ tonnes: name("origin", group, year), share: name("origin-share", group, year) })),
      })),
    };
    known.set(key, asked);
  }
  return asked;
}
