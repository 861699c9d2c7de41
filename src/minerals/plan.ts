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
 * Compiles parameters and facts for a run of so many months: what a shorter plan holds, a longer one holds too. Pure: equal inputs give equal
 * plans. Throws only on a bug (an unknown parameter or table).
 */
export function plan(parameters: Parameters, facts: Facts, extras: Extras = {}, months = T): Plan {
  const anchor = monthAt(parameters, "clock.anchor");
  const mines = planMines(parameters, facts, extras.projects, months);
  const plants = planPlants(parameters, facts, extras.projects, months);
  const years = Math.ceil(months / 12);
  const restrictions = planRestrictions(parameters, facts, extras.episodes);
  const routes = routesOf(facts);
  const demand = planDemand(parameters, facts, plants.magnets, years);
  const nationalDays = new Float64Array(J);
  nationalDays[JAPAN] = numberAt(parameters, "stock.days");
  nationalDays[US] = numberAt(parameters, "stock.us.days");
  nationalDays[KOREA] = numberAt(parameters, "stock.korea.days");
  nationalDays[ECONOMIES.indexOf("Europe")] = numberAt(parameters, "stock.europe.days");
  const nationalSince = new Int32Array(J).fill(monthAt(parameters, "stock.allies.since"));
  nationalSince[JAPAN] = monthAt(parameters, "stock.since");
  nationalSince[KOREA] = monthAt(parameters, "stock.korea.since");
  return {
    months, anchor, replay: isReplay(anchor), demand, mines, ...routes, ...planFactors(mines, restrictions, months), ratedFeed: rateFeed(mines, numberAt(parameters, "separation.recovery")),
    plants,
    prices: planPrices(parameters, facts, months), restrictions, importShare: planImportShares(parameters, facts), ownPool: Int8Array.from(ECONOMIES, (name) => POOLS.indexOf(name as never)), chains: listChains(),
    retirement: planRetirement(parameters, facts, demand, years), ...planMetal(parameters, plants, anchor, restrictions, months),
    members: ALLIES.filter((name) => listAt(parameters, "sharing.members").includes(name)).map((name) => ECONOMIES.indexOf(name)),
    sharingKey: choiceAt(parameters, "sharing.key") as SharingKey, nationalDays, nationalSince,
    policyFrom: monthAt(parameters, "policy.from"), releaseFrom: monthAt(parameters, "stock.releaseFrom"),
    redirectedToJapan: redirectedToJapan(parameters, plants), lynasFloorFrom: monthAt(parameters, "offtake.lynas.japan.from"), lynasRamp: rampTable(numberAt(parameters, "ramp.years"), months), values: readValues(parameters), valuesBefore: readValuesBefore(parameters),
  };
}

function rateFeed(mines: readonly MinePlan[], recovery: number): Float64Array {
  const oxide = (mine: MinePlan, e: number) => mine.basket[e]! * OXIDE_FACTORS[e]! * recovery;
  return Float64Array.from(mines.flatMap((mine) => [oxide(mine, ND) + oxide(mine, PR), oxide(mine, DY) + oxide(mine, TB)]));
}
