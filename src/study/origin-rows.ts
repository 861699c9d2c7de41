import { GRAM, type Economy, type Element } from "../domain/index.ts";
import { arrivalName, arrivalNames, arrivalSources, ORIGIN_GROUPS, originName, originsInto, quantilesOf, type OriginRow, type Outcomes, type Quantiles, type SupplyRow } from "../measures/index.ts";
import type { Run } from "../runner/index.ts";
import { quantilesAt } from "./bands.ts";

/** What arrives in the central run by name: the outcomes of a run that was read for it, else read now. */
function centralArrivals({ outcomes, result }: Run, economy: Economy, element: Element): Outcomes {
  if (outcomes.has(arrivalNames(result, economy, element).years[0]!.all)) return outcomes;
  const read = new Map<string, number | null>();
  originsInto(read, result, economy, element);
  return read;
}

/** The range of what was read off draws under a name; the central value alone where nothing was. */
const bandAt = (run: Run, name: string, central: number): Quantiles => (run.outcomes.has(name) ? quantilesAt(run, name) : quantilesOf(central, []));

/** Arrivals of each year by source, with their range where draws were read. Sources that give nothing are left out. */
export function supplyRows(run: Run, scenario: string, economy: Economy, elements: readonly Element[]): SupplyRow[] {
  const sources = arrivalSources(run.result);
  return elements.flatMap((element) => {
    const read = centralArrivals(run, economy, element);
    return arrivalNames(run.result, economy, element).years.flatMap(({ year, names }) => sources.flatMap(({ source, kind }, s): SupplyRow[] => {
      const central = read.get(names[s]!)!;
      const band = bandAt(run, names[s]!, central);
      return central <= GRAM && (band.p95 ?? 0) <= GRAM ? [] : [{ scenario, economy, element, year, source, kind, chain: "all", ...band, central, unit: "t REO" }];
    }));
  });
}

/** Share of what arrives in a year that one country dug, %, read in each draw. */
export function minedShare(run: Run, economy: Economy, element: Element, year: number, country: string): Quantiles {
  const [name, all] = [arrivalName(country, economy, element, year), originName("origin", "all", economy, element, year)];
  const share = (read: Outcomes): number | null => {
    const [part, whole] = [read.get(name) ?? null, read.get(all) ?? null];
    return part === null || whole === null || whole <= 0 ? null : (100 * part) / whole;
  };
  return quantilesOf(share(centralArrivals(run, economy, element)), run.outcomes.has(name) ? run.drawn.map(share) : [], run.weights?.shares);
}

/** Arrivals by group of sources and in all, in t REO and, by group, as a share of what arrives, which is read in each draw. */
export function originRows(run: Run, scenario: string, economy: Economy, elements: readonly Element[]): OriginRow[] {
  return elements.flatMap((element) => {
    const read = centralArrivals(run, economy, element);
    return arrivalNames(run.result, economy, element).years.flatMap(({ year, all, groups }) => {
      const row = (group: OriginRow["group"], name: string, unit: OriginRow["unit"]): OriginRow[] => {
        const central = read.get(name) ?? null;
        return central === null ? [] : [{ scenario, economy, element, year, group, ...bandAt(run, name, central), central, unit }];
      };
      return [...row("all", all, "t REO"), ...ORIGIN_GROUPS.flatMap((group, g) => [...row(group, groups[g]!.tonnes, "t REO"), ...row(group, groups[g]!.share, "%")])];
    });
  });
}
