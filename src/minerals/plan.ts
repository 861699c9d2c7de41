import { ALLIES, ECONOMIES, OXIDE_FACTORS } from "../domain/index.ts";
import type { Facts } from "../facts/index.ts";
import { choiceAt, listAt, monthAt, numberAt, type Parameters } from "../scenario/index.ts";
import { listChains } from "./trade/chains.ts";
import type { SharingKey } from "./stocks/cooperation.ts";
import { planDemand, type DemandPlan } from "./demand/demand.ts";
import { DY, J, JAPAN, KOREA, ND, POOLS, PR, T, TB, US, isReplay } from "./dimensions.ts";
import type { Episode } from "./restrictions/episodes.ts";
import { planImportShares } from "./trade/import-shares.ts";
import { planMetal } from "./metal/metal-plan.ts";
import { planMines, type MinePlan, type ProjectOverride } from "./mines/mines.ts";
import { planPlants, type PlantPlan } from "./separation/plants.ts";
import { planPrices, type PricePlan } from "./prices/prices.ts";
import { rampTable } from "./mines/ramp.ts";
import { redirectedToJapan } from "./separation/redirected.ts";
import { planRestrictions, type RestrictionPlan } from "./restrictions/restrictions.ts";
import type { Chain } from "./result.ts";
import { planRetirement } from "./recycling/retirement.ts";
import { planFactors, routesOf } from "./separation/routes.ts";
import { readValues, readValuesBefore, type Values } from "./values.ts";

export interface Extras {
  readonly episodes?: readonly Episode[];
  readonly projects?: Readonly<Record<string, ProjectOverride>>;
}

/** Names turned into indices and arrays, once. The month loop reads nothing else. */
export interface Plan {
  /** Months that are compiled; a run of the plan may be shorter, not longer. */
  readonly months: number;
  readonly anchor: number;
  readonly replay: boolean;
  readonly demand: DemandPlan;
  readonly mines: readonly MinePlan[];
  /** [mine][group][month] pool index, -1 = not separated yet; `free` alike, 1 = own plant. */
  readonly routePool: Int8Array;
  readonly routeFree: Uint8Array;
  /** [mine][group] t of the oxides that capacity is rated in (Nd+Pr, Dy+Tb) in a t REO after separation. */
  readonly ratedFeed: Float64Array;
  /** [month][mine] t REO: capacity as far as outages and host restrictions named in the scenario leave it. */
  readonly potential: Float64Array;
  /** [pool][month] factor on separation capacity. */
  readonly poolFactor: Float64Array;
  readonly mineCountries: readonly string[];
  readonly mineCountry: Int8Array;
  readonly plants: PlantPlan;
  readonly prices: PricePlan;
  readonly restrictions: RestrictionPlan;
  /** [month][economy] China's published import share, -1 where unknown or modelled. */
  readonly importShare: Float64Array;
  /** [economy] its own separation pool, -1 = none. */
  readonly ownPool: Int8Array;
  readonly chains: readonly Chain[];
  /** [class][vintage][age in years] share retiring. */
  readonly retirement: Float64Array;
  /** [month][economy] metal making at home and in third countries, t element a month. */
  readonly metalHome: Float64Array;
  readonly metalThird: Float64Array;
  readonly members: readonly number[];
  readonly sharingKey: SharingKey;
  /** [group][month] share of US oxide that redirected plants owe to Japan. */
  readonly redirectedToJapan: Float64Array;
  /** First month of Japan's reserved tonnes at Lynas, and the share of them that is taken by months after it. */
  readonly lynasFloorFrom: number;
  readonly lynasRamp: Float64Array;
  /** First month of the scenario's own measures. */
  readonly policyFrom: number;
  /** First month in which national stocks may be released. */
  readonly releaseFrom: number;
  readonly nationalDays: Float64Array;
  readonly nationalSince: Int32Array;
  readonly values: Values;
  /** The same before `policyFrom`: levers at the table's default, whatever the scenario sets. */
  readonly valuesBefore: Values;
}

/**
 * Makes one part of a plan from parameters and what else it is made `from`. Whoever compiles many plans that are nearly alike may hand out the
 * part of an earlier one where neither differs.
 */
export type Part = <Made>(name: string, make: (parameters: Parameters) => Made, ...from: readonly unknown[]) => Made;

/**
 * Compiles parameters and facts for a run of so many months: what a shorter plan holds, a longer one holds too. Pure: equal inputs give equal
 * plans. Throws only on a bug (an unknown parameter or table).
 */
export function plan(given: Parameters, facts: Facts, extras: Extras = {}, months = T, part: Part = (_name, make) => make(given)): Plan {
  const years = Math.ceil(months / 12);
  const { projects, episodes } = extras;
  const terms = part("terms", readTerms);
  const mines = part("mines", (parameters) => planMines(parameters, facts, projects, months), projects);
  const plants = part("plants", (parameters) => planPlants(parameters, facts, projects, months), projects);
  const restrictions = part("restrictions", (parameters) => planRestrictions(parameters, facts, episodes), episodes);
  const demand = part("demand", (parameters) => planDemand(parameters, facts, plants.magnets, years), plants.magnets);
  return {
    months, ...terms, demand, mines, ...routesOf(facts), ...part("factors", () => planFactors(mines, restrictions.origin, months), mines, restrictions.origin),
    ratedFeed: part("rated", (parameters) => rateFeed(mines, numberAt(parameters, "separation.recovery")), mines), plants,
    prices: part("prices", (parameters) => planPrices(parameters, facts, months)), restrictions, importShare: part("imports", (parameters) => planImportShares(parameters, facts)), ownPool: OWN_POOL, chains: listChains(),
    retirement: part("retirement", (parameters) => planRetirement(parameters, facts, demand, years), demand), ...part("metal", (parameters) => planMetal(parameters, plants, terms.anchor, restrictions.origin, months), plants, terms.anchor, restrictions.origin),
    redirectedToJapan: part("redirected", (parameters) => redirectedToJapan(parameters, plants), plants),
    lynasRamp: part("ramp", (parameters) => rampTable(numberAt(parameters, "ramp.years"), months)), values: part("values", (parameters) => readValues(parameters)), valuesBefore: part("before", readValuesBefore),
  };
}

const OWN_POOL = Int8Array.from(ECONOMIES, (name) => POOLS.indexOf(name as never));

/** Dates, targets and lists that are taken as they stand. */
function readTerms(parameters: Parameters) {
  const anchor = monthAt(parameters, "clock.anchor");
  const nationalDays = new Float64Array(J);
  nationalDays[JAPAN] = numberAt(parameters, "stock.days");
  nationalDays[US] = numberAt(parameters, "stock.us.days");
  nationalDays[KOREA] = numberAt(parameters, "stock.korea.days");
  nationalDays[ECONOMIES.indexOf("Europe")] = numberAt(parameters, "stock.europe.days");
  const nationalSince = new Int32Array(J).fill(monthAt(parameters, "stock.allies.since"));
  nationalSince[JAPAN] = monthAt(parameters, "stock.since");
  nationalSince[KOREA] = monthAt(parameters, "stock.korea.since");
  return {
    anchor, replay: isReplay(anchor), nationalDays, nationalSince,
    members: ALLIES.filter((name) => listAt(parameters, "sharing.members").includes(name)).map((name) => ECONOMIES.indexOf(name)),
    sharingKey: choiceAt(parameters, "sharing.key") as SharingKey, policyFrom: monthAt(parameters, "policy.from"), releaseFrom: monthAt(parameters, "stock.releaseFrom"),
    lynasFloorFrom: monthAt(parameters, "offtake.lynas.japan.from"),
  };
}

function rateFeed(mines: readonly MinePlan[], recovery: number): Float64Array {
  const oxide = (mine: MinePlan, e: number) => mine.basket[e]! * OXIDE_FACTORS[e]! * recovery;
  return Float64Array.from(mines.flatMap((mine) => [oxide(mine, ND) + oxide(mine, PR), oxide(mine, DY) + oxide(mine, TB)]));
}
