import { FIRST_YEAR, LAST_YEAR, type Economy, type Element } from "../domain/index.ts";
import { arrivalName, arrivalsBySource, arrivalSources, ORIGIN_GROUPS, originGroup, originName, quantilesOf, type OriginRow, type Quantiles, type SupplyRow } from "../measures/index.ts";
import type { Run } from "../runner/index.ts";
import { quantilesAt } from "./bands.ts";

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, y) => FIRST_YEAR + y);

/** Below a gram nothing has arrived. */
const LEAST = 1e-6;

/** The range of what was read off draws under a name; the central value alone where nothing was. */
const bandAt = (run: Run, name: string, central: number): Quantiles => (run.outcomes.has(name) ? quantilesAt(run, name) : quantilesOf(central, []));

/** Arrivals of each year by source, with their range where draws were read. Sources that give nothing are left out. */
export function supplyRows(run: Run, scenario: string, economy: Economy, elements: readonly Element[]): SupplyRow[] {
  return elements.flatMap((element) => YEARS.flatMap((year) => {
    const masses = arrivalsBySource(run.result, economy, element, year);
    return arrivalSources(run.result).flatMap(({ source, kind }, s): SupplyRow[] => {
      const central = masses[s]!;
      const band = bandAt(run, arrivalName(source, economy, element, year), central);
      return central <= LEAST && (band.p95 ?? 0) <= LEAST ? [] : [{ scenario, economy, element, year, source, kind, chain: "all", ...band, central, unit: "t REO" }];
    });
  }));
}

/** Share of what arrives in a year that one country dug, %, read in each draw. */
export function minedShare({ result, outcomes, drawn, weights }: Run, economy: Economy, element: Element, year: number, country: string): Quantiles {
  const sources = arrivalSources(result);
  const own = sources.findIndex(({ source, kind }) => kind === "mined" && source === country);
  const share = (part: number | null, whole: number | null): number | null => (part === null || whole === null || whole <= 0 ? null : (100 * part) / whole);
  const masses = arrivalsBySource(result, economy, element, year);
  const central = share(masses[own] ?? null, masses.reduce((sum, mass) => sum + mass, 0));
  const [name, all] = [arrivalName(country, economy, element, year), originName("origin", "all", economy, element, year)];
  return quantilesOf(central, outcomes.has(name) ? drawn.map((draw) => share(draw.get(name) ?? null, draw.get(all) ?? null)) : [], weights?.shares);
}

/** Arrivals by group of sources and in all, in t REO and, by group, as a share of what arrives, which is read in each draw. */
export function originRows(run: Run, scenario: string, economy: Economy, elements: readonly Element[]): OriginRow[] {
  const groups = arrivalSources(run.result).map(originGroup);
  return elements.flatMap((element) => YEARS.flatMap((year) => {
    const masses = arrivalsBySource(run.result, economy, element, year);
    const tonnes = (group: OriginRow["group"]): number => masses.reduce((sum, mass, s) => sum + (group === "all" || groups[s] === group ? mass : 0), 0);
    const whole = tonnes("all");
    const row = (measure: Parameters<typeof originName>[0], group: OriginRow["group"], central: number): OriginRow =>
      ({ scenario, economy, element, year, group, ...bandAt(run, originName(measure, group, economy, element, year), central), central, unit: measure === "origin" ? "t REO" : "%" });
    return [
      row("origin", "all", whole),
      ...ORIGIN_GROUPS.flatMap((group) => [row("origin", group, tonnes(group)), ...(whole > 0 ? [row("origin-share", group, (100 * tonnes(group)) / whole)] : [])]),
    ];
  }));
}
