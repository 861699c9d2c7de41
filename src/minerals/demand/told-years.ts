import { select, type Facts, type Row } from "../../facts/index.ts";
import { perFacts } from "../per-facts.ts";

const yearsOf = (rows: readonly Row[]): number[] => rows.map((row) => Number(row["year"]));
const lastOf = (rows: readonly Row[]): number => Math.max(...yearsOf(rows));
/** The last year that each of several sets of rows has. */
const lastOfAll = ([first = [], ...others]: readonly (readonly Row[])[]): number => Math.max(...yearsOf(first).filter((year) => others.every((rows) => yearsOf(rows).includes(year))));

/** Regions beside Japan whose compounds are told by use. */
const OTHER_REGIONS = ["United States", "China", "Rest of world"];

/** Years that the tables of demand know, read off rows that hold no projection: a row of another year moves what is told from then on. */
export const toldYears = perFacts((facts: Facts) => {
  const uses = (region: string): readonly Row[] => select(facts, "demand_by_use", { region });
  const magnets = (series: string): readonly Row[] => select(facts, "japan_magnets", { series });
  const world = select(facts, "demand_series", { region: "World", series: "total_re_demand" });
  const mix = select(facts, "element_mix_by_use", {});
  return {
    /** Japan's total of rare earths as printed; its own estimates run further and only fill gaps. */
    japanDemand: lastOf(select(facts, "hindcast", { variable: "demand_REO", entity: "Japan" })),
    /** Compounds by use: in Japan, and in every other region. */
    japanUses: lastOf(uses("Japan")),
    otherUses: lastOfAll(OTHER_REGIONS.map(uses)),
    /** The world's demand for all rare earths, its last year one that has magnets apart. */
    world: { first: Math.min(...yearsOf(world)), last: lastOfAll([world, uses("World")]) },
    /** Elements in a compound by use. */
    mix: { first: Math.min(...yearsOf(mix)), last: lastOf(mix) },
    magnetsMade: lastOf(magnets("japan_ndfeb_production")),
    /** Magnets that Japan bought from China: the last year of any series of demand, up to which all demand cases agree. */
    magnetsBought: lastOf(magnets("japan_imports_re_magnets_from_china")),
  };
});
