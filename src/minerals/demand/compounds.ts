import { COMPOUND_USES, ELEMENTS, FIRST_YEAR, OXIDE_FACTORS } from "../../domain/index.ts";
import { select, type Facts } from "../../facts/index.ts";
import { numberAt, type Parameters } from "../../scenario/index.ts";
import { E, J, ND, Y } from "../dimensions.ts";
import { magnetPath, num } from "./magnet-uses.ts";
import { perFacts } from "../per-facts.ts";
import { geometric, stepwise, type Points } from "../series.ts";
import { toldYears } from "./told-years.ts";
import { cells } from "../cells.ts";

/** t REO in a t of finished magnet, from its element share and the oxide factors of Nd and Pr. */
const magnetREO = (parameters: Parameters): number => numberAt(parameters, "demand.magnet.reShare") * OXIDE_FACTORS[ND]!;

/** Japan's total demand for rare earths, t REO by year: the JSNM series, with the gap years filled from the own estimates. */
function japanDemand(facts: Facts): Points {
  const printed = select(facts, "hindcast", { variable: "demand_REO", entity: "Japan" });
  const filled = select(facts, "japan_imports", { reporter: "Japan", metric: "demand", partner: "all" });
  const byYear = new Map<number, number>();
  for (const row of filled) byYear.set(num(row, "year"), num(row, "value"));
  for (const row of printed) byYear.set(num(row, "year"), num(row, "value"));
  return [...byYear].sort((a, b) => a[0] - b[0]);
}

/** Compounds by use in the last years that have them, their element mix in the first and the last, and what the growth of the world is told from. */
const known = perFacts((facts) => {
  const tells = toldYears(facts);
  const { first, last } = tells.world;
  const tableUse = (use: string) => (use === "other_compounds" ? "other" : use);
  const base = (region: string, year: number, use: string) => num(select(facts, "demand_by_use", { region, year, use: tableUse(use) })[0]!, "value");
  const worldTotal = (year: number) => num(select(facts, "demand_series", { region: "World", series: "total_re_demand", year })[0]!, "value");
  const mix = (use: string, year: number) => Float64Array.from(ELEMENTS, (element) => {
    const row = select(facts, "element_mix_by_use", { use: tableUse(use), year, element: element === "other" ? "Other" : element })[0];
    return row ? num(row, "value") / 100 : 0;
  });
  const japan = COMPOUND_USES.map((use) => base("Japan", tells.japanUses, use));
  return {
    demand: japanDemand(facts), japan, japanTotal: japan.reduce((sum, value) => sum + value, 0),
    regions: COMPOUND_USES.map((use) => ({ us: base("United States", tells.otherUses, use), china: base("China", tells.otherUses, use), rest: base("Rest of world", tells.otherUses, use) })),
    mix: COMPOUND_USES.map((use) => [mix(use, tells.mix.first), mix(use, tells.mix.last)] as const),
    tells, world: { first: worldTotal(first), last: worldTotal(last) }, magnets: { first: geometric(magnetPath(facts, "World", "total", 0), first + 0.5), last: base("World", last, "magnets") },
  };
});

interface CompoundContext { readonly anchorYear: number; readonly replay: boolean; readonly japanMade: Points; readonly inputPerContent: number; readonly years: number }

/** [year][economy][element] compounds, t element a month. */
export function planCompounds(parameters: Parameters, facts: Facts, { anchorYear, replay, japanMade, inputPerContent, years }: CompoundContext): Float64Array {
  const out = cells(Y * J * E);
  const growth = 1 + numberAt(parameters, "demand.growth.compounds") / 100;
  const korea = numberAt(parameters, "demand.split.korea");
  const europe = numberAt(parameters, "demand.split.europe");
  const unit = magnetREO(parameters);
  const { demand, japan, japanTotal: japanBaseTotal, regions, mix, tells, world, magnets } = known(facts);
  // World demand without magnets, in the first and the last year of its series, gives the growth of the regions for which no series exists.
  const early = (world.last - magnets.last) / (world.first - magnets.first * unit);
  const backcast = early ** (1 / (tells.world.last - tells.world.first));
  // What regions without a series use follows the world's growth, which a replay is told as it is told the world's magnets.
  const told = replay ? tells.magnetsBought : Math.min(anchorYear, tells.magnetsBought);
  const mass = cells(J);
  for (let y = 0; y < years; y++) {
    const year = FIRST_YEAR + y;
    const mixShare = Math.min(1, Math.max(0, ((replay ? FIRST_YEAR : year) - tells.mix.first) / (tells.mix.last - tells.mix.first)));
    const lastKnown = replay ? FIRST_YEAR : Math.min(year, tells.japanDemand);
    const after = growth ** Math.max(0, year - Math.max(lastKnown, replay ? FIRST_YEAR : tells.japanDemand));
    const japanMagnets = stepwise(japanMade, lastKnown) * unit * inputPerContent;
    const japanTotal = (stepwise(demand, lastKnown) - japanMagnets) * after;
    const elsewhere = backcast ** (Math.min(year, told) - tells.otherUses) * growth ** Math.max(0, year - told);
    const mature = growth ** Math.max(0, year - Math.max(tells.otherUses, told));
    for (let u = 0; u < COMPOUND_USES.length; u++) {
      const [old, recent] = mix[u]!;
      const region = regions[u]!;
      // In the order of ECONOMIES.
      mass[0] = (japanTotal * japan[u]!) / japanBaseTotal;
      mass[1] = region.us * mature;
      mass[2] = region.rest * korea * elsewhere;
      mass[3] = region.rest * europe * mature;
      mass[4] = region.china * elsewhere;
      mass[5] = region.rest * (1 - korea - europe) * elsewhere;
      for (let e = 0; e < E; e++) {
        const part = (old[e]! + mixShare * (recent[e]! - old[e]!)) / OXIDE_FACTORS[e]!;
        for (let j = 0; j < J; j++) out[(y * J + j) * E + e]! += (mass[j]! * part) / 12;
      }
    }
  }
  return out;
}
