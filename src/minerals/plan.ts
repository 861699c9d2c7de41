import { ALLIES, ECONOMIES, FIRST_YEAR, MAGNET_USES, OXIDE_FACTORS } from "../domain/index.ts";
import { select, type Facts } from "../facts/index.ts";
import { choiceAt, listAt, monthAt, numberAt, PARAMETERS, switchAt, type Parameters } from "../scenario/index.ts";
import { listChains } from "./chains.ts";
import type { SharingKey } from "./cooperation.ts";
import { classIndexOfUse, planDemand, type DemandPlan } from "./demand.ts";
import { DY, J, JAPAN, KOREA, MAGNET_CLASSES, ND, P, POOLS, PR, T, TB, US, Y, isReplay } from "./dimensions.ts";
import { planImportShares } from "./import-shares.ts";
import { planMines, routeAt, type MinePlan, type ProjectOverride } from "./mines.ts";
import { planPlants, type PlantPlan } from "./plants.ts";
import { planPrices, type PricePlan } from "./prices.ts";
import { retirementKernel, weibullSurvival } from "./products-in-use.ts";
import { redirectedToJapan } from "./redirected.ts";
import { planRestrictions, type Episode, type RestrictionPlan } from "./restrictions.ts";
import type { Chain, SourceOutcome } from "./result.ts";

/** Vintages before the run begins, so that goods sold in the 1990s and 2000s retire in it. */
export const EARLIER_VINTAGES = 15;
export const VINTAGES = Y + EARLIER_VINTAGES;

export interface Extras {
  readonly episodes?: readonly Episode[];
  readonly projects?: Readonly<Record<string, ProjectOverride>>;
}

/** Names turned into indices and arrays, once. The month loop reads nothing else. */
export interface Plan {
  readonly anchor: number;
  readonly replay: boolean;
  readonly demand: DemandPlan;
  readonly mines: readonly MinePlan[];
  /** [mine][group][month] pool index, -1 = not separated yet; `free` alike, 1 = own plant. */
  readonly routePool: Int8Array;
  readonly routeFree: Uint8Array;
  /** [mine][group] t of the oxides that capacity is rated in (Nd+Pr, Dy+Tb) in a t REO after separation. */
  readonly ratedFeed: Float64Array;
  /** [mine][month] output factor from outages and host restrictions named in the scenario. */
  readonly mineFactor: Float64Array;
  /** [pool][month] factor on separation capacity. */
  readonly poolFactor: Float64Array;
  readonly mineCountries: readonly string[];
  readonly mineCountry: Int8Array;
  readonly plants: PlantPlan;
  /** Mines with empty output, which the run fills, and plants with theirs. */
  readonly sources: readonly SourceOutcome[];
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
  /** First month of Japan's reserved tonnes at Lynas. */
  readonly lynasFloorFrom: number;
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

/** Scalars of the loop, read once. */
export type Values = ReturnType<typeof readValues>;

/** Pools fed by mines of the same country: a stop there is already in what the mines dig. */
const SAME_COUNTRY: ReadonlySet<string> = new Set(["US", "Australia", "India", "Russia"]);

/** Paths that a measure decided today cannot change in the past. */
const LEVERS = [
  "effort.policy", "complacency.on", "offtake.policyShare", "offtake.joint", "rivalry.strength", "sharing.on", "stock.raised.days", "stock.lightShare",
  "recycling.policy", "recycling.yield", "recycling.cost", "recycling.usedExport", "substitution.policy",
];
const LEVER_DEFAULTS: Parameters = Object.fromEntries(PARAMETERS.filter(({ path }) => LEVERS.includes(path)).map((parameter) => [parameter.path, parameter.default]));

/**
 * Compiles parameters and facts. Pure: equal inputs give equal plans. Throws only on a bug (an unknown parameter or table).
 */
export function plan(parameters: Parameters, facts: Facts, extras: Extras = {}): Plan {
  const anchor = monthAt(parameters, "clock.anchor");
  const mines = planMines(parameters, facts, extras.projects);
  const plants = planPlants(parameters, facts, extras.projects);
  const restrictions = planRestrictions(parameters, facts, extras.episodes);
  const mineCountries = [...new Set(mines.map((mine) => mine.country))];
  const routePool = new Int8Array(mines.length * 2 * T).fill(-1);
  const routeFree = new Uint8Array(mines.length * 2 * T);
  const mineFactor = new Float64Array(mines.length * T).fill(1);
  mines.forEach((mine, m) => {
    for (let t = 0; t < T; t++) {
      for (let g = 0; g < 2; g++) {
        const step = routeAt(mine.routes[g]!, t);
        if (!step) continue;
        routePool[(m * 2 + g) * T + t] = step.pool;
        routeFree[(m * 2 + g) * T + t] = step.free || step.pool === 0 ? 1 : 0;
      }
      mineFactor[m * T + t] = (restrictions.origin.get(`mine:${mine.id}`)?.[t] ?? 1) * (restrictions.origin.get(mine.country)?.[t] ?? 1);
    }
  });
  const poolFactor = new Float64Array(P * T).fill(1);
  POOLS.forEach((pool, p) => {
    for (let t = 0; t < T; t++) poolFactor[p * T + t] = (restrictions.origin.get(`pool:${pool}`)?.[t] ?? 1) * (p > 0 && !SAME_COUNTRY.has(pool) ? restrictions.origin.get(pool)?.[t] ?? 1 : 1);
  });
  const demand = planDemand(parameters, facts, plants.magnets);
  const nationalDays = new Float64Array(J);
  nationalDays[JAPAN] = numberAt(parameters, "stock.days");
  nationalDays[US] = numberAt(parameters, "stock.us.days");
  nationalDays[KOREA] = numberAt(parameters, "stock.korea.days");
  nationalDays[ECONOMIES.indexOf("Europe")] = numberAt(parameters, "stock.europe.days");
  const nationalSince = new Int32Array(J).fill(monthAt(parameters, "stock.allies.since"));
  nationalSince[JAPAN] = monthAt(parameters, "stock.since");
  nationalSince[KOREA] = monthAt(parameters, "stock.korea.since");
  return {
    anchor, replay: isReplay(anchor), demand, mines, routePool, routeFree, ratedFeed: rateFeed(mines, numberAt(parameters, "separation.recovery")), mineFactor, poolFactor, mineCountries,
    mineCountry: Int8Array.from(mines, (mine) => mineCountries.indexOf(mine.country)), plants, sources: listSources(mines, plants),
    prices: planPrices(parameters, facts), restrictions, importShare: planImportShares(parameters, facts), ownPool: Int8Array.from(ECONOMIES, (name) => POOLS.indexOf(name as never)), chains: listChains(),
    retirement: planRetirement(parameters, facts, demand), ...planMetal(parameters, plants, anchor, restrictions),
    members: ALLIES.filter((name) => listAt(parameters, "sharing.members").includes(name)).map((name) => ECONOMIES.indexOf(name)),
    sharingKey: choiceAt(parameters, "sharing.key") as SharingKey, nationalDays, nationalSince,
    policyFrom: monthAt(parameters, "policy.from"), releaseFrom: monthAt(parameters, "stock.releaseFrom"),
    redirectedToJapan: redirectedToJapan(parameters, plants), lynasFloorFrom: monthAt(parameters, "offtake.lynas.japan.from"), values: readValues(parameters), valuesBefore: readValues({ ...parameters, ...LEVER_DEFAULTS }),
  };
}

function listSources(mines: readonly MinePlan[], plants: PlantPlan): SourceOutcome[] {
  return [
    ...mines.map((mine) => ({ id: mine.id, name: mine.name, country: mine.country, stage: "mine" as const, startMonth: mine.capacity.findIndex((value) => value > 0), output: new Float64Array(Y) })),
    ...plants.outcomes.map((plant) => ({ id: plant.id, name: plant.name, country: plant.country, stage: plant.stage, startMonth: plant.start, output: yearly(plant.monthly) })),
  ];
}

function yearly(monthly: Float64Array): Float64Array {
  const out = new Float64Array(Y);
  for (let t = 0; t < T; t++) out[Math.floor(t / 12)]! += monthly[t]!;
  return out;
}

function rateFeed(mines: readonly MinePlan[], recovery: number): Float64Array {
  const oxide = (mine: MinePlan, e: number) => mine.basket[e]! * OXIDE_FACTORS[e]! * recovery;
  return Float64Array.from(mines.flatMap((mine) => [oxide(mine, ND) + oxide(mine, PR), oxide(mine, DY) + oxide(mine, TB)]));
}

/** Retirement of a class's vintage: the kernels of its uses weighted by what the vintage was sold into. */
function planRetirement(parameters: Parameters, facts: Facts, demand: DemandPlan): Float64Array {
  const factor = numberAt(parameters, "recycling.lifeFactor");
  const lives = new Map(select(facts, "lifetimes", {}).map((row) => [String(row["application"]), row]));
  const kernels = MAGNET_USES.map((use) => {
    const row = lives.get(use) ?? lives.get("other")!;
    return retirementKernel((age) => weibullSurvival(age, Number(row["value"]) * factor, Number(row["weibull_shape"])), VINTAGES);
  });
  const out = new Float64Array(MAGNET_CLASSES * VINTAGES * VINTAGES);
  const uses = MAGNET_USES.length;
  const classes = MAGNET_USES.map(classIndexOfUse);
  for (let v = 0; v < VINTAGES; v++) {
    const y = Math.max(0, v - EARLIER_VINTAGES);
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      let total = 0;
      for (let u = 0; u < uses; u++) if (classes[u] === c) total += demand.useShare[y * uses + u]!;
      for (let u = 0; u < uses; u++) {
        if (classes[u] !== c || total <= 0) continue;
        const weight = demand.useShare[y * uses + u]! / total;
        const kernel = kernels[u]!;
        for (let age = 0; age < VINTAGES; age++) out[(c * VINTAGES + v) * VINTAGES + age]! += weight * kernel[age]!;
      }
    }
  }
  return out;
}

/** Years over which metal making moved from Japan to Vietnam and Thailand: Vietnam's plants opened from 2010 on, its share was in place by 2018. */
const METAL_MOVED = { from: 2010, to: 2018 } as const;

/** Metal making outside China by economy. World metal making grew with magnets before 2024; the listed plants come on top. */
function planMetal(parameters: Parameters, plants: PlantPlan, anchor: number, restrictions: RestrictionPlan) {
  const metalHome = new Float64Array(T * J);
  const metalThird = new Float64Array(T * J);
  const growth = 1 + numberAt(parameters, "metal.growth") / 100;
  const home = new Map([[JAPAN, "metal.japan.home"], [US, "metal.us"], [3, "metal.europe"], [KOREA, "metal.korea"]]);
  const hub = restrictions.origin.get("metal:vietnam") ?? restrictions.origin.get("Vietnam");
  const [before, now] = [numberAt(parameters, "metal.japan.home2010"), numberAt(parameters, "metal.japan.home")];
  const [thirdBefore, thirdNow] = [numberAt(parameters, "metal.japan.third2010"), numberAt(parameters, "metal.japan.third")];
  const others = numberAt(parameters, "metal.others.third") / 12;
  for (let t = 0; t < T; t++) {
    const year = FIRST_YEAR + t / 12;
    const after = growth ** Math.max(0, year - Math.max(2024, FIRST_YEAR + anchor / 12));
    for (const [j, path] of home) metalHome[t * J + j] = (numberAt(parameters, path) / 12) * after + plants.metal[t * J + j]!;
    const moved = Math.min(1, Math.max(0, (year - METAL_MOVED.from) / (METAL_MOVED.to - METAL_MOVED.from)));
    metalHome[t * J + JAPAN]! += ((1 - moved) * (before - now)) / 12;
    const open = after * (hub?.[t] ?? 1);
    metalThird[t * J + JAPAN] = ((thirdBefore + (thirdNow - thirdBefore) * moved) / 12) * open;
    for (const j of [US, KOREA, 3, 5]) metalThird[t * J + j] = others * open;
  }
  return { metalHome, metalThird };
}

function readValues(parameters: Parameters) {
  const n = (path: string) => numberAt(parameters, path);
  const s = (path: string) => switchAt(parameters, path);
  return {
    recovery: n("separation.recovery"), incentive: n("invest.incentive"), expectation: n("invest.expectation"), buildMonths: Math.round(n("projects.buildMonths")),
    cashWidth: n("cash.width"), cashMinimum: n("cash.minimum"), credit: n("cash.byproductCredit"),
    floorOn: s("floor.on"), floorPrice: n("floor.price") * (1 - n("floor.legalRisk")), floorAll: choiceAt(parameters, "floor.scope") === "all",
    thirdCompounds: n("third.compounds"), thirdCompoundsOthers: n("third.compoundsOthers"), riseHalfLife: n("price.riseHalfLife"), thirdGain: n("third.effortGain"), thirdMetalJapan: n("third.metal.japan"), thirdMetalOthers: n("third.metal.others"),
    lynasPair: n("offtake.lynas.japan.NdPr"), lynasFloor: n("offtake.lynas.japan.floor"), lynasTakeUp: n("offtake.lynas.japan.takeUp"), lynasHeavy: n("offtake.lynas.japan.heavy"), lynasLaCe: n("offtake.lynas.japan.LaCe"),
    caremag: n("offtake.caremag.japan"), homeFirst: n("offtake.homeFirst.other"), homeFirstLaCe: n("offtake.homeFirst.LaCe"), freeShare: n("offtake.freeShare.other"), freeShareLaCe: n("offtake.freeShare.LaCe"), joint: s("offtake.joint"), rivalry: n("rivalry.strength"),
    hostHazard: n("nationalism.hazard"), hostPhi: n("nationalism.phi"), hostThreshold: n("nationalism.threshold"), hostSeverity: n("nationalism.severity"), hostOn: s("nationalism.on"),
    heavyMetal: n("metal.heavyShare"),
    unrecordedLight: n("china.unrecorded.light"), unrecordedHeavy: n("china.unrecorded.heavy"), growthLight: n("china.growth.light"), growthHeavy: n("china.growth.heavy"), inventoryMonths: n("china.inventory"), exportPriority: n("china.exportPriority"),
    answer: s("china.answer.on"), answerCut: n("china.answer.cut"), answerTrigger: n("china.answer.trigger"), answerMonths: Math.round(n("china.answer.months")),
    chokeLight: n("price.choke.light"), chokeHeavy: n("price.choke.heavy"), elasticity: n("price.elasticity"), returnHalfLife: n("price.returnHalfLife"),
    contractShare: n("price.contractShare"), contractLag: n("price.contractLag"), premium: n("price.premium"), wedge: n("price.exportWedge"),
    leakGlobal: n("restriction.leak.global"), pauseBelow: n("stock.pauseBelow"), coverSensitivity: n("price.coverSensitivity"),
    costEffort: n("cost.effort"), costSupport: n("cost.support") * Math.max(0, n("projects.support") - 1), costSubstitution: n("cost.substitution"),
    lightShare: n("stock.lightShare"), fillMonths: n("stock.fillMonths"), privateDays: n("stock.private.days"), privateHeavyDays: n("stock.private.heavyDays"), magnetDays: n("stock.private.magnetDays"), usable: n("stock.usable"),
    releaseDelay: n("stock.releaseDelay"), maxRelease: n("stock.maxRelease"), pausePremium: n("stock.pausePremium"), carry: n("stock.carry") / 100,
    zeta: n("fear.zeta"), fearHalfLife: n("fear.halfLife"), adjust: n("fear.adjust"),
    sharingOn: s("sharing.on"), sharingDelay: n("sharing.delay"), sharingShare: n("sharing.share"), reliability: n("sharing.reliability"),
    complacency: s("complacency.on"), effortHalfLife: n("complacency.halfLife") * 12, effortRise: n("effort.riseMonths"), effortFloor: n("effort.floor"), effortPolicy: n("effort.policy"), raisedDays: n("stock.raised.days"), extraShare: n("offtake.policyShare"), effortTrigger: n("effort.trigger"), effortStart: n("effort.start"), deterrence: n("hazard.deterrence"),
    subRate: n("substitution.maxRate"), subCeiling: n("substitution.ceiling"), subDecay: n("substitution.decay"), subTrigger: n("substitution.trigger"), alarmRate: 1 / Math.max(1, n("substitution.lag")),
    subPolicy: s("substitution.policy") ? n("substitution.policyRate") : 0, conservation: s("substitution.policy") ? n("conservation.policyRate") : 0,
    thriftElasticity: n("thrift.elasticity"), thriftYears: n("thrift.years"), thriftFloorLight: n("thrift.floor.light"), thriftFloorHeavy: n("thrift.floor.heavy"), thriftKept: n("thrift.kept"),
    responseMagnets: n("response.elasticity.magnets"), responseCompounds: n("response.elasticity.compounds"), responseFloor: n("response.floor"),
    collectionStart: n("recycling.collection.start"), collectionCeiling: n("recycling.collection.ceiling"), collectionRate: n("recycling.collection.rate") / 100,
    recyclingYield: n("recycling.yield"), recyclingCost: n("recycling.cost"), usedExport: n("recycling.usedExport"), recyclingPolicy: s("recycling.policy"),
    recyclingWidth: n("recycling.costWidth"), recyclingEffort: n("recycling.effortShare"),
    prShare: n("demand.magnet.prShare"), earlierGrowth: 1 + n("demand.vintages.growth") / 100,
    baseRate: 1 / n("restriction.baseMonths"), rebaseRate: 1 / n("restriction.rebaseMonths"), thirdCeiling: n("third.ceiling"),
    inventoryCap: n("china.inventoryCap"), restockMonths: n("china.restockMonths"), quotaLag: n("china.quotaLag"), quotaFall: n("china.quotaFall"), inferMonths: n("china.inferMonths"),
    usualMonths: n("price.usualMonths"), investBand: n("invest.band"), subShortage: n("substitution.shortage"),
    fillEffort: n("stock.effortShare"), shortTrigger: n("stock.shortTrigger"), sharingMonths: n("sharing.months"),
    closeMonths: n("cash.closeMonths"), restartMonths: n("cash.restartMonths"), hostChina: n("nationalism.contractedChina"),
  };
}

