import {
  COMPOUND_USES, ELEMENTS, FIRST_YEAR, MAGNET_USES, OXIDE_FACTORS, classOfMagnetUse, yearOf,
  type MagnetUse,
} from "../domain/index.ts";
import { select, type Facts, type Row } from "../facts/index.ts";
import { monthAt, numberAt, type Parameters } from "../scenario/index.ts";
import { CHINA, DY, E, IMPORTER_INDICES, J, JAPAN, KOREA, MAGNET_CLASSES, T, TB, US, Y, isReplay } from "./dimensions.ts";
import { geometric, linear, stepwise, type Points } from "./series.ts";

/** Demand before any answer to prices, as arrays for the month loop. Masses in t element a month, magnets in t a month. */
export interface DemandPlan {
  /** [year][economy][element] compounds, t a month. */
  readonly compounds: Float64Array;
  /** [month][economy][class] finished magnets used, made at home, and bought abroad. */
  readonly magnetsUsed: Float64Array;
  readonly magnetsMade: Float64Array;
  /** [year][class][element] t element in a t of finished magnet bought on the world market. */
  readonly content: Float64Array;
  /** The same for magnets that Japan makes, whose mix of uses differs. */
  readonly japanContent: Float64Array;
  /** Primary rare earth needed for one tonne in the finished magnet: scrap that is not recovered is lost. */
  readonly inputPerContent: number;
  /** Share of each class's magnets by use, [year][use]. */
  readonly useShare: Float64Array;
}

const CLASS_INDEX: Readonly<Record<MagnetUse, number>> = Object.fromEntries(
  MAGNET_USES.map((use) => [use, ["defence", "traction", "other_magnets"].indexOf(classOfMagnetUse(use))]),
) as Record<MagnetUse, number>;
export const classIndexOfUse = (use: MagnetUse): number => CLASS_INDEX[use];

const num = (row: Row, column: string): number => Number(row[column]);
const points = (rows: readonly Row[], column = "value"): Points =>
  rows.map((row) => [num(row, "year"), num(row, column)] as const).sort((a, b) => a[0] - b[0]);

/** One application's path in a region, moved from the central value towards low or high by the case; history keeps its centre. */
function magnetPath(facts: Facts, region: string, application: string, position: number, anchorYear: number): Points {
  return select(facts, "magnet_demand", { region, application }).map((row) => {
    const year = num(row, "year");
    const value = num(row, "value");
    const edge = year <= anchorYear ? value : num(row, position < 0 ? "low" : "high");
    return [year, value + Math.abs(position) * (edge - value)] as const;
  });
}

/** Applications share a total that moves as one, so each keeps its share of the central total. */
function magnetUsePath(facts: Facts, region: string, use: string, position: number, anchorYear: number): (at: number) => number {
  const own = magnetPath(facts, region, use, 0, anchorYear);
  if (own.length === 0) return () => 0;
  const total = magnetPath(facts, region, "total", 0, anchorYear);
  const moved = magnetPath(facts, region, "total", position, anchorYear);
  return (at) => (geometric(own, at) * geometric(moved, at)) / geometric(total, at);
}

function contentOf(facts: Facts, use: MagnetUse, parameter: string, at: number): number {
  const rows = select(facts, "magnet_intensity", { application: use, parameter });
  if (rows.length === 0) return contentOf(facts, "other", parameter, at);
  return linear(points(rows), at) / 100;
}

/** Elements of a magnet beside Nd, Pr, Dy and Tb, relative to its Nd+Pr, from the 2022 element mix (oxide weights turned to element). */
function minorElements(facts: Facts): Float64Array {
  const mix = new Map(select(facts, "element_mix_by_use", { use: "magnets", year: 2022 }).map((row) => [String(row["element"]), num(row, "value")]));
  const mass = (element: string) => (mix.get(element === "other" ? "Other" : element) ?? 0) / OXIDE_FACTORS[ELEMENTS.indexOf(element as never)]!;
  const pair = mass("Nd") + mass("Pr");
  return Float64Array.from(ELEMENTS, (element) => (["Nd", "Pr", "Dy", "Tb"].includes(element) ? 0 : mass(element) / pair));
}

interface Composition { readonly ofUse: (use: MagnetUse, year: number, out: Float64Array) => void }

function composition(facts: Facts, parameters: Parameters, anchor: number): Composition {
  const minor = minorElements(facts);
  const prShare = numberAt(parameters, "demand.magnet.prShare");
  const fall = 1 - numberAt(parameters, "thrift.trend") / 100;
  const anchorYear = yearOf(anchor);
  // Contents are printed for 2010 and 2025 only: a replay that knows nothing after its anchor keeps those of its anchor year.
  const table = new Map<string, Points>();
  for (const use of MAGNET_USES) for (const name of ["NdPr_content", "Dy_content", "Tb_content"]) {
    table.set(`${use} ${name}`, [[2010, contentOf(facts, use, name, 2010)], [2025, contentOf(facts, use, name, 2025)]]);
  }
  return {
    ofUse(use, year, out) {
      const known = Math.min(year, anchorYear);
      const later = fall ** Math.max(0, year - anchorYear);
      const pair = linear(table.get(`${use} NdPr_content`)!, known);
      for (let e = 0; e < E; e++) out[e] = pair * minor[e]!;
      out[ELEMENTS.indexOf("Pr")] = pair * prShare;
      out[ELEMENTS.indexOf("Nd")] = pair * (1 - prShare);
      out[ELEMENTS.indexOf("Dy")] = linear(table.get(`${use} Dy_content`)!, known) * later;
      out[ELEMENTS.indexOf("Tb")] = linear(table.get(`${use} Tb_content`)!, known) * later;
    },
  };
}

/** Japan's total demand for rare earths, t REO by year: the JSNM series, with the gap years filled from the own estimates. */
function japanDemand(facts: Facts): Points {
  const printed = select(facts, "hindcast", { variable: "demand_REO", entity: "Japan" });
  const filled = select(facts, "japan_imports", { reporter: "Japan", metric: "demand", partner: "all" });
  const byYear = new Map<number, number>();
  for (const row of filled) byYear.set(num(row, "year"), num(row, "value"));
  for (const row of printed) byYear.set(num(row, "year"), num(row, "value"));
  return [...byYear].sort((a, b) => a[0] - b[0]);
}

/** t REO in a t of finished magnet, from its element share and the oxide factors of Nd and Pr. */
const magnetREO = (parameters: Parameters): number => numberAt(parameters, "demand.magnet.reShare") * OXIDE_FACTORS[ELEMENTS.indexOf("Nd")]!;

/** Compiles demand. Sources: magnet_demand, magnet_intensity, demand_by_use, element_mix_by_use, japan_magnets, hindcast. */
export function planDemand(parameters: Parameters, facts: Facts, magnetProjects: Float64Array): DemandPlan {
  const anchor = monthAt(parameters, "clock.anchor");
  const anchorYear = yearOf(anchor);
  const position = numberAt(parameters, "demand.case");
  const replay = isReplay(anchor);
  const made = composition(facts, parameters, anchor);
  const yieldShare = numberAt(parameters, "demand.yield.magnet");
  const inputPerContent = 1 / yieldShare - (1 / yieldShare - 1) * numberAt(parameters, "demand.swarf.recovery");
  const defence = 1 + numberAt(parameters, "demand.defence.growth") / 100;

  const world = MAGNET_USES.map((use) => magnetUsePath(facts, "World", use, position, 2025));
  const japan = MAGNET_USES.map((use) => magnetUsePath(facts, "Japan manufacturing", use, position, 2025));
  const japanMade = points(select(facts, "japan_magnets", { series: "japan_ndfeb_production" }));
  const japanBought = points(select(facts, "japan_magnets", { series: "japan_imports_re_magnets_from_china" }));
  const bought2024 = new Map([
    [US, numberAt(parameters, "demand.magnets.us")],
    [3, numberAt(parameters, "demand.magnets.europe")],
    [KOREA, numberAt(parameters, "demand.magnets.korea")],
    [5, numberAt(parameters, "demand.magnets.rest")],
  ]);
  const japanHeavy = numberAt(parameters, "demand.magnet.japanHeavy");
  const relocation = numberAt(parameters, "demand.relocation.toUS");
  const homeCeiling = numberAt(parameters, "demand.magnets.homeCeiling");
  const made2024 = new Map([
    [3, numberAt(parameters, "demand.magnets.made.europe")],
    [KOREA, numberAt(parameters, "demand.magnets.made.korea")],
    [5, numberAt(parameters, "demand.magnets.made.rest")],
  ]);

  const magnetsUsed = new Float64Array(T * J * MAGNET_CLASSES);
  const magnetsMade = new Float64Array(T * J * MAGNET_CLASSES);
  const content = new Float64Array(Y * MAGNET_CLASSES * E);
  const useShare = new Float64Array(Y * MAGNET_USES.length);
  const scratch = new Float64Array(E);
  const japanContent = new Float64Array(Y * MAGNET_CLASSES * E);
  const worldUse = new Float64Array(MAGNET_USES.length);
  const japanUse = new Float64Array(MAGNET_USES.length);
  const classTotal = new Float64Array(MAGNET_CLASSES);
  const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
  const total2024 = world.reduce((sum, path) => sum + path(2024.5), 0);

  const weighted = (weights: Float64Array, year: number, out: Float64Array, offset: number, heavyScale: number) => {
    classTotal.fill(0);
    out.fill(0, offset, offset + MAGNET_CLASSES * E);
    MAGNET_USES.forEach((use, u) => {
      made.ofUse(use, year, scratch);
      const c = CLASS_INDEX[use];
      classTotal[c]! += weights[u]!;
      scratch[DY]! *= heavyScale;
      scratch[TB]! *= heavyScale;
      for (let e = 0; e < E; e++) out[offset + c * E + e]! += weights[u]! * scratch[e]!;
    });
    for (let c = 0; c < MAGNET_CLASSES; c++) for (let e = 0; e < E; e++) out[offset + c * E + e]! /= classTotal[c]! || 1;
  };

  for (let y = 0; y < Y; y++) {
    const year = FIRST_YEAR + y;
    const grown = defence ** Math.max(0, year - Math.max(anchorYear, 2025));
    // World magnet activity is given to a replay; Japan's own output is what the replay must explain, so it starts flat.
    MAGNET_USES.forEach((use, u) => {
      worldUse[u] = world[u]!(year + 0.5) * (use === "defence" ? grown : 1);
      japanUse[u] = japan[u]!(replay ? 2010.5 : year + 0.5) * (use === "defence" ? grown : 1);
    });
    weighted(worldUse, year, content, y * MAGNET_CLASSES * E, 1);
    const worldTotal = sumOf(worldUse);
    MAGNET_USES.forEach((_, u) => { useShare[y * MAGNET_USES.length + u] = worldUse[u]! / worldTotal; });
    const worldClass = Float64Array.from(classTotal, (value) => value / worldTotal);
    weighted(japanUse, year, japanContent, y * MAGNET_CLASSES * E, 1 + (japanHeavy - 1) * Math.min(1, (Math.min(year, anchorYear) - 2010) / 15));
    const japanClassTotal = sumOf(japanUse);
    const japanClass = Float64Array.from(classTotal, (value) => value / japanClassTotal);

    const known = replay ? 2010 : Math.min(year, 2024);
    const moved = 1 - relocation * Math.min(1, Math.max(0, (year - 2026) / 9));
    const japanOutput = stepwise(japanMade, known) * (replay ? 1 : japanClassTotal / japan.reduce((sum, path) => sum + path(Math.min(year, 2024) + 0.5), 0)) * moved;
    const japanImport = replay ? stepwise(japanBought, 2010) : stepwise(japanBought, Math.min(year, 2025)) * Math.max(1, japanClassTotal / japan.reduce((sum, path) => sum + path(2025.5), 0));
    const index = worldTotal / total2024;

    for (let month = 0; month < 12; month++) {
      const t = y * 12 + month;
      for (let c = 0; c < MAGNET_CLASSES; c++) {
        const at = (j: number) => (t * J + j) * MAGNET_CLASSES + c;
        magnetsMade[at(JAPAN)] = (japanOutput * japanClass[c]!) / 12;
        magnetsUsed[at(JAPAN)] = ((japanOutput + japanImport) * japanClass[c]!) / 12;
        let madeOutside = magnetsMade[at(JAPAN)]!;
        let usedOutside = magnetsUsed[at(JAPAN)]!;
        for (const j of IMPORTER_INDICES) {
          if (j === JAPAN) continue;
          const used = (bought2024.get(j)! * index * worldClass[c]!) / 12;
          const shifted = j === US ? (1 - moved) * japanOutput * japanClass[c]! / 12 : 0;
          const existing = ((made2024.get(j) ?? 0) * Math.min(1, index) * worldClass[c]!) / 12;
          const built = magnetProjects[t * J + j]! * worldClass[c]!;
          magnetsUsed[at(j)] = used + shifted;
          magnetsMade[at(j)] = Math.min(homeCeiling * used, existing + built) + shifted;
          madeOutside += magnetsMade[at(j)]!;
          usedOutside += magnetsUsed[at(j)]!;
        }
        const worldOutput = (worldTotal * worldClass[c]!) / 12;
        magnetsMade[at(CHINA)] = Math.max(0, worldOutput - madeOutside);
        magnetsUsed[at(CHINA)] = Math.max(0, worldOutput - usedOutside);
      }
    }
  }
  return {
    compounds: planCompounds(parameters, facts, { anchorYear, replay, japanMade, inputPerContent }),
    magnetsUsed, magnetsMade, content, japanContent, inputPerContent, useShare,
  };
}

/** Primary t element that a t of magnet made by economy j takes, net of the maker's closed scrap loop. */
export const madeContent = (demand: Pick<DemandPlan, "content" | "japanContent" | "inputPerContent">, j: number, y: number, c: number, e: number): number =>
  (j === JAPAN ? demand.japanContent : demand.content)[(y * MAGNET_CLASSES + c) * E + e]! * demand.inputPerContent;

interface CompoundContext { readonly anchorYear: number; readonly replay: boolean; readonly japanMade: Points; readonly inputPerContent: number }

function planCompounds(parameters: Parameters, facts: Facts, { anchorYear, replay, japanMade, inputPerContent }: CompoundContext): Float64Array {
  const out = new Float64Array(Y * J * E);
  const growth = 1 + numberAt(parameters, "demand.growth.compounds") / 100;
  const korea = numberAt(parameters, "demand.split.korea");
  const europe = numberAt(parameters, "demand.split.europe");
  const demand = japanDemand(facts);
  const unit = magnetREO(parameters);
  const tableUse = (use: string) => (use === "other_compounds" ? "other" : use);
  const base = (region: string, year: number, use: string) => num(select(facts, "demand_by_use", { region, year, use: tableUse(use) })[0]!, "value");
  // World demand without magnets, 2014 and 2022, gives the growth of the regions for which no series exists.
  const worldTotal = (year: number) => num(select(facts, "demand_series", { region: "World", series: "total_re_demand", year })[0]!, "value");
  const magnets2014 = geometric(magnetPath(facts, "World", "total", 0, 2025), 2014.5) * unit;
  const early = (worldTotal(2022) - base("World", 2022, "magnets" as never)) / (worldTotal(2014) - magnets2014);
  const backcast = early ** (1 / 8);
  const mix = new Map<string, readonly [Float64Array, Float64Array]>();
  for (const use of COMPOUND_USES) {
    const of = (year: number) => Float64Array.from(ELEMENTS, (element) => {
      const row = select(facts, "element_mix_by_use", { use: tableUse(use), year, element: element === "other" ? "Other" : element })[0];
      return row ? num(row, "value") / 100 : 0;
    });
    mix.set(use, [of(2008), of(2022)]);
  }
  const japanBase = COMPOUND_USES.map((use) => base("Japan", 2024, use));
  const japanBaseTotal = japanBase.reduce((sum, value) => sum + value, 0);
  const regions = COMPOUND_USES.map((use) => ({ us: base("United States", 2022, use), china: base("China", 2022, use), rest: base("Rest of world", 2022, use) }));

  for (let y = 0; y < Y; y++) {
    const year = FIRST_YEAR + y;
    const mixShare = Math.min(1, Math.max(0, ((replay ? 2010 : year) - 2008) / 14));
    const known = replay ? 2010 : Math.min(year, 2024);
    const after = growth ** Math.max(0, year - Math.max(known, replay ? 2010 : 2024));
    const japanMagnets = stepwise(japanMade, known) * unit * inputPerContent;
    const japanTotal = (stepwise(demand, known) - japanMagnets) * after;
    const elsewhere = backcast ** (Math.min(year, anchorYear, 2025) - 2022) * growth ** Math.max(0, year - Math.min(anchorYear, 2025));
    const mature = growth ** Math.max(0, year - Math.max(2022, Math.min(anchorYear, 2025)));
    COMPOUND_USES.forEach((use, u) => {
      const [old, recent] = mix.get(use)!;
      const region = regions[u]!;
      const mass = [
        (japanTotal * japanBase[u]!) / japanBaseTotal,
        region.us * mature,
        region.rest * korea * elsewhere,
        region.rest * europe * mature,
        region.china * elsewhere,
        region.rest * (1 - korea - europe) * elsewhere,
      ];
      for (let e = 0; e < E; e++) {
        const part = (old[e]! + mixShare * (recent[e]! - old[e]!)) / OXIDE_FACTORS[e]!;
        for (let j = 0; j < J; j++) out[(y * J + j) * E + e]! += (mass[j]! * part) / 12;
      }
    });
  }
  return out;
}
