import { ECONOMIES, FIRST_YEAR, MAGNET_USES, yearOf } from "../../domain/index.ts";
import { select, type Facts } from "../../facts/index.ts";
import { monthAt, numberAt, type Parameters } from "../../scenario/index.ts";
import { planCompounds } from "./compounds.ts";
import { CHINA, E, IMPORTER_INDICES, J, JAPAN, KOREA, MAGNET_CLASSES, T, US, Y, isReplay } from "../dimensions.ts";
import { magnetContent } from "./magnet-content.ts";
import { allUses, magnetUses, points } from "./magnet-uses.ts";
import { perFacts } from "../per-facts.ts";
import { shareBetween, stepwise } from "../series.ts";
import { toldYears } from "./told-years.ts";
import { cells } from "../cells.ts";

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

const USES = MAGNET_USES.length;
const DEFENCE = MAGNET_USES.indexOf("defence");
const EUROPE = ECONOMIES.indexOf("Europe");
const REST = ECONOMIES.indexOf("rest");
const OTHERS = IMPORTER_INDICES.filter((j) => j !== JAPAN);
/** Year of the magnets that `demand.magnets.*` state. */
const STATED = 2024;
const yearPlace = (year: number): number => year - FIRST_YEAR;

/** What Japan makes and buys from China, t finished magnet by year. */
const japanMagnets = perFacts((facts) => ({
  made: points(select(facts, "japan_magnets", { series: "japan_ndfeb_production" })),
  bought: points(select(facts, "japan_magnets", { series: "japan_imports_re_magnets_from_china" })),
}));

/** Compiles demand. Sources: magnet_demand, magnet_intensity, demand_by_use, element_mix_by_use, japan_magnets, hindcast. */
export function planDemand(parameters: Parameters, facts: Facts, magnetProjects: Float64Array, years = Y): DemandPlan {
  const anchor = monthAt(parameters, "clock.anchor");
  const anchorYear = yearOf(anchor);
  const replay = isReplay(anchor);
  const yieldShare = numberAt(parameters, "demand.yield.magnet");
  const inputPerContent = 1 / yieldShare - (1 / yieldShare - 1) * numberAt(parameters, "demand.swarf.recovery");
  const japanMade = japanMagnets(facts).made;
  return {
    compounds: planCompounds(parameters, facts, { anchorYear, replay, japanMade, inputPerContent, years }),
    ...planMagnets(parameters, facts, magnetProjects, anchorYear, replay, years), inputPerContent,
  };
}

function planMagnets(parameters: Parameters, facts: Facts, magnetProjects: Float64Array, anchorYear: number, replay: boolean, years: number) {
  const position = numberAt(parameters, "demand.case");
  const holds = magnetContent(parameters, facts, anchorYear);
  const defence = 1 + numberAt(parameters, "demand.defence.growth") / 100;
  const world = magnetUses(facts, "World", position);
  const japan = magnetUses(facts, "Japan manufacturing", position);
  const { made: japanMade, bought: japanBought } = japanMagnets(facts);
  const bought = cells(J);
  const made = cells(J);
  bought[US] = numberAt(parameters, "demand.magnets.us");
  for (const [j, name] of [[EUROPE, "europe"], [KOREA, "korea"], [REST, "rest"]] as const) {
    bought[j] = numberAt(parameters, `demand.magnets.${name}`);
    made[j] = numberAt(parameters, `demand.magnets.made.${name}`);
  }
  const japanHeavy = numberAt(parameters, "demand.magnet.japanHeavy");
  const relocation = numberAt(parameters, "demand.relocation.toUS");
  const [movesFrom, movesUntil] = [monthAt(parameters, "demand.relocation.from"), monthAt(parameters, "demand.relocation.until")];
  const homeCeiling = numberAt(parameters, "demand.magnets.homeCeiling");

  const magnetsUsed = cells(T * J * MAGNET_CLASSES);
  const magnetsMade = cells(T * J * MAGNET_CLASSES);
  const content = cells(Y * MAGNET_CLASSES * E);
  const japanContent = cells(Y * MAGNET_CLASSES * E);
  const useShare = cells(Y * USES);
  const worldUse = cells(USES);
  const japanUse = cells(USES);
  const worldClass = cells(MAGNET_CLASSES);
  const japanClass = cells(MAGNET_CLASSES);
  const { magnetsMade: lastMade, magnetsBought: lastBought } = toldYears(facts);
  // A case of what lies ahead must not move what was bought before.
  const statedTotal = allUses(magnetUses(facts, "World", 0), yearPlace(STATED));
  const japanThen = allUses(japan, yearPlace(lastBought));

  for (let y = 0; y < years; y++) {
    const year = FIRST_YEAR + y;
    const grown = defence ** Math.max(0, year - Math.max(anchorYear, lastBought));
    // World magnet activity is given to a replay; Japan's own output is what the replay must explain, so it starts flat.
    for (let u = 0; u < USES; u++) {
      worldUse[u] = world[y * USES + u]! * (u === DEFENCE ? grown : 1);
      japanUse[u] = japan[(replay ? 0 : y) * USES + u]! * (u === DEFENCE ? grown : 1);
    }
    const worldTotal = allUses(worldUse, 0);
    const japanTotal = allUses(japanUse, 0);
    for (let u = 0; u < USES; u++) useShare[y * USES + u] = worldUse[u]! / worldTotal;
    holds.write(worldUse, y, 1, content, y * MAGNET_CLASSES * E, worldClass);
    holds.write(japanUse, y, 1 + (japanHeavy - 1) * Math.min(1, (Math.min(year, anchorYear) - FIRST_YEAR) / (lastBought - FIRST_YEAR)), japanContent, y * MAGNET_CLASSES * E, japanClass);

    const known = replay ? FIRST_YEAR : Math.min(year, lastMade);
    const moved = 1 - relocation * shareBetween(12 * y, movesFrom, movesUntil);
    const japanOutput = stepwise(japanMade, known) * (replay ? 1 : japanTotal / allUses(japan, yearPlace(Math.min(year, lastMade)))) * moved;
    const japanImport = replay ? stepwise(japanBought, FIRST_YEAR) : stepwise(japanBought, Math.min(year, lastBought)) * (year > lastBought ? Math.max(1, japanTotal / japanThen) : 1);
    const index = worldTotal / statedTotal;

    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const shareWorld = worldClass[c]! / worldTotal;
      const shareJapan = japanClass[c]! / japanTotal;
      const madeInJapan = (japanOutput * shareJapan) / 12;
      const usedInJapan = ((japanOutput + japanImport) * shareJapan) / 12;
      const worldOutput = (worldTotal * shareWorld) / 12;
      for (let t = y * 12; t < y * 12 + 12; t++) {
        const row = t * J * MAGNET_CLASSES + c;
        magnetsMade[row + JAPAN * MAGNET_CLASSES] = madeInJapan;
        magnetsUsed[row + JAPAN * MAGNET_CLASSES] = usedInJapan;
        let madeOutside = madeInJapan;
        let usedOutside = usedInJapan;
        for (let i = 0; i < OTHERS.length; i++) {
          const j = OTHERS[i]!;
          const used = (bought[j]! * index * shareWorld) / 12;
          const shifted = j === US ? ((1 - moved) * japanOutput * shareJapan) / 12 : 0;
          const existing = (made[j]! * Math.min(1, index) * shareWorld) / 12;
          const built = magnetProjects[t * J + j]! * shareWorld;
          const at = row + j * MAGNET_CLASSES;
          magnetsUsed[at] = used + shifted;
          magnetsMade[at] = Math.min(homeCeiling * used, existing + built) + shifted;
          madeOutside += magnetsMade[at]!;
          usedOutside += magnetsUsed[at]!;
        }
        magnetsMade[row + CHINA * MAGNET_CLASSES] = Math.max(0, worldOutput - madeOutside);
        magnetsUsed[row + CHINA * MAGNET_CLASSES] = Math.max(0, worldOutput - usedOutside);
      }
    }
  }
  return { magnetsUsed, magnetsMade, content, japanContent, useShare };
}

/** Primary t element that a t of magnet made by economy j takes, net of the maker's closed scrap loop. */
export const madeContent = (demand: Pick<DemandPlan, "content" | "japanContent" | "inputPerContent">, j: number, y: number, c: number, e: number): number =>
  (j === JAPAN ? demand.japanContent : demand.content)[(y * MAGNET_CLASSES + c) * E + e]! * demand.inputPerContent;
