import { FIRST_YEAR, LAST_YEAR, type Economy, type Element } from "../domain/index.ts";
import { arrivalName, arrivalsBySource, ORIGIN_GROUPS, originGroup, quantilesOf, arrivalSources, type OriginRow, type Quantiles, type SupplyRow } from "../measures/index.ts";
import type { Run } from "../runner/index.ts";

const YEARS = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, y) => FIRST_YEAR + y);

/** Below a gram nothing has arrived. */
const LEAST = 1e-6;

/** What arrives of an element in a year, by source: of the central run, and of each draw that was read for it and did not fail. */
function arrivalsOf({ result, outcomes, drawn }: Run, economy: Economy, element: Element, year: number) {
  const sources = arrivalSources(result);
  const names = sources.map(({ source }) => arrivalName(source, economy, element, year));
  const read = outcomes.has(names[0]!);
  const draws = read ? drawn.map((draw) => names.map((name) => draw.get(name) ?? null)) : [];
  return { sources, central: arrivalsBySource(result, economy, element, year), draws };
}

/** The sum of a draw's parts, null where a part of one is not known. */
const sumOf = (masses: readonly (number | null)[], counts: (index: number) => boolean): number | null => {
  let sum = 0;
  for (let s = 0; s < masses.length; s++) {
    if (!counts(s)) continue;
    if (masses[s] === null) return null;
    sum += masses[s]!;
  }
  return sum;
};

/** Arrivals of each year by source, with their range where draws were read. Sources that give nothing are left out. */
export function supplyRows(run: Run, scenario: string, economy: Economy, elements: readonly Element[]): SupplyRow[] {
  return elements.flatMap((element) => YEARS.flatMap((year) => {
    const { sources, central, draws } = arrivalsOf(run, economy, element, year);
    return sources.flatMap(({ source, kind }, s): SupplyRow[] => {
      const band = quantilesOf(central[s]!, draws.map((masses) => masses[s]!), run.weights?.shares);
      return central[s]! <= LEAST && (band.p95 ?? 0) <= LEAST ? [] : [{ scenario, economy, element, year, source, kind, chain: "all", ...band, central: central[s]!, unit: "t REO" }];
    });
  }));
}
const shareOf = (mass: number | null, sum: number | null): number | null => (mass === null || sum === null || sum <= 0 ? null : (100 * mass) / sum);

/** Share of what arrives in a year that one country dug, %. */
export function minedShare(run: Run, economy: Economy, element: Element, year: number, country: string): Quantiles {
  const { sources, central, draws } = arrivalsOf(run, economy, element, year);
  const own = sources.findIndex(({ source, kind }) => kind === "mined" && source === country);
  const share = (masses: readonly (number | null)[]): number | null => shareOf(masses[own] ?? null, sumOf(masses, () => true));
  return quantilesOf(share([...central]), draws.map(share), run.weights?.shares);
}

/** Arrivals by group of sources and in all, in t REO and, by group, as a share of what arrives, which is read in each draw. */
export function originRows(run: Run, scenario: string, economy: Economy, elements: readonly Element[]): OriginRow[] {
  return elements.flatMap((element) => YEARS.flatMap((year) => {
    const { sources, central, draws } = arrivalsOf(run, economy, element, year);
    const groups = sources.map(originGroup);
    const of = (group: OriginRow["group"]) => (masses: readonly (number | null)[]): number | null => sumOf(masses, (s) => group === "all" || groups[s] === group);
    const whole = of("all");
    const all = draws.map(whole);
    const row = (group: OriginRow["group"], unit: OriginRow["unit"], value: number, drawn: readonly (number | null)[]): OriginRow =>
      ({ scenario, economy, element, year, group, ...quantilesOf(value, drawn, run.weights?.shares), central: value, unit });
    const centrals = [...central];
    const total = whole(centrals)!;
    return [
      row("all", "t REO", total, all),
      ...ORIGIN_GROUPS.flatMap((group) => {
        const [own, drawn] = [of(group)(centrals)!, draws.map(of(group))];
        return [row(group, "t REO", own, drawn), ...(total > 0 ? [row(group, "%", shareOf(own, total)!, drawn.map((mass, draw) => shareOf(mass, all[draw]!)))] : [])];
      }),
    ];
  }));
}
