import { choiceAt, numberAt, PARAMETERS, switchAt, type Parameters } from "../scenario/index.ts";
import { fearDecay } from "./stocks/fear.ts";

/** Paths that a measure decided today cannot change in the past. */
const LEVERS = [
  "effort.policy", "complacency.on", "offtake.policyShare", "offtake.joint", "rivalry.strength", "sharing.on", "stock.raised.days", "stock.lightShare",
  "recycling.policy", "recycling.yield", "recycling.cost", "recycling.usedExport", "substitution.policy",
];
const LEVER_DEFAULTS: Parameters = Object.fromEntries(PARAMETERS.filter(({ path }) => LEVERS.includes(path)).map((parameter) => [parameter.path, parameter.default]));

const NONE: Parameters = {};

/** The scalars before the scenario's own measures: levers at the table's default, whatever the scenario sets. */
export const readValuesBefore = (parameters: Parameters): Values => readValues(parameters, LEVER_DEFAULTS);

/** Scalars of the loop, read once; some of them `instead` of the scenario's. */
export type Values = ReturnType<typeof scalars>;

export function readValues(parameters: Parameters, instead: Parameters = NONE): Values {
  const of = (path: string) => (path in instead ? instead : parameters);
  return laidOut(scalars((path) => numberAt(of(path), path), (path) => switchAt(of(path), path), (path) => choiceAt(parameters, path)));
}

const scalars = (n: (path: string) => number, s: (path: string) => boolean, c: (path: string) => string) => ({
  recovery: n("separation.recovery"), byproductCost: n("separation.byproductCost"), byproductWidth: n("separation.byproductWidth"), incentive: n("invest.incentive"), expectation: n("invest.expectation"), buildMonths: Math.round(n("projects.buildMonths")),
  cashWidth: n("cash.width"), cashMinimum: n("cash.minimum"), credit: n("cash.byproductCredit"),
  floorOn: s("floor.on"), floorPrice: n("floor.price") * (1 - n("floor.legalRisk")), floorAll: c("floor.scope") === "all",
  thirdCompounds: n("third.compounds"), thirdCompoundsOthers: n("third.compoundsOthers"), priceRise: 1 - 0.5 ** (1 / n("price.riseHalfLife")), thirdGain: n("third.effortGain"), thirdMetalJapan: n("third.metal.japan"), thirdMetalOthers: n("third.metal.others"),
  lynasPair: n("offtake.lynas.japan.NdPr"), lynasFloor: n("offtake.lynas.japan.floor"), lynasTakeUp: n("offtake.lynas.japan.takeUp"), lynasHeavy: n("offtake.lynas.japan.heavy"), lynasLaCe: n("offtake.lynas.japan.LaCe"),
  caremag: n("offtake.caremag.japan"), homeFirst: n("offtake.homeFirst.other"), homeFirstLaCe: n("offtake.homeFirst.LaCe"), freeShare: n("offtake.freeShare.other"), freeShareLaCe: n("offtake.freeShare.LaCe"), joint: s("offtake.joint"), rivalry: n("rivalry.strength"),
  hostHazard: n("nationalism.hazard"), hostPhi: n("nationalism.phi"), hostThreshold: n("nationalism.threshold"), hostSeverity: n("nationalism.severity"), hostOn: s("nationalism.on"),
  heavyMetal: n("metal.heavyShare"),
  unrecordedLight: n("china.unrecorded.light"), unrecordedHeavy: n("china.unrecorded.heavy"), growthLight: n("china.growth.light"), growthHeavy: n("china.growth.heavy"), inventoryMonths: n("china.inventory"), exportPriority: n("china.exportPriority"),
  answer: s("china.answer.on"), answerCut: n("china.answer.cut"), answerTrigger: n("china.answer.trigger"), answerMonths: Math.round(n("china.answer.months")),
  chokeLight: n("price.choke.light"), chokeHeavy: n("price.choke.heavy"), elasticity: n("price.elasticity"), priceStays: 0.5 ** (1 / n("price.returnHalfLife")),
  contractShare: n("price.contractShare"), contractLag: n("price.contractLag"), premium: n("price.premium"), wedge: n("price.exportWedge"),
  leakGlobal: n("restriction.leak.global"), pauseBelow: n("stock.pauseBelow"), coverSensitivity: n("price.coverSensitivity"), coverLeast: n("price.coverLeast"), coverMost: n("price.coverMost"),
  costEffort: n("cost.effort"), costSupport: n("cost.support") * Math.max(0, n("projects.support") - 1), costSubstitution: n("cost.substitution"),
  lightShare: n("stock.lightShare"), fillMonths: n("stock.fillMonths"), privateDays: n("stock.private.days"), privateHeavyDays: n("stock.private.heavyDays"), magnetDays: n("stock.private.magnetDays"), usable: n("stock.usable"),
  releaseDelay: n("stock.releaseDelay"), maxRelease: n("stock.maxRelease"), pausePremium: n("stock.pausePremium"), carry: n("stock.carry") / 100,
  zeta: n("fear.zeta"), fearFade: fearDecay(n("fear.halfLife")), adjust: n("fear.adjust"),
  sharingOn: s("sharing.on"), sharingDelay: n("sharing.delay"), sharingShare: n("sharing.share"), reliability: n("sharing.reliability"),
  complacency: s("complacency.on"), effortForget: 0.5 ** (1 / (n("complacency.halfLife") * 12)), effortRise: n("effort.riseMonths"), effortFloor: n("effort.floor"), effortPolicy: n("effort.policy"), raisedDays: n("stock.raised.days"), extraShare: n("offtake.policyShare"), effortTrigger: n("effort.trigger"), effortStart: n("effort.start"), deterrence: n("hazard.deterrence"),
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
  exitMonths: Math.round(n("cash.exitMonths")), shutMonths: Math.round(n("cash.shutMonths")), concentrateSaving: n("cash.concentrateSaving"), closeMonths: n("cash.closeMonths"), restartMonths: n("cash.restartMonths"), hostChina: n("nationalism.contractedChina"),
});

/**
 * V8 lays an object out anew for each field that first held a whole number and then a fraction. Months that have met five layouts look every field
 * up by its name from then on, so all values are copied into the layout of one that has a fraction in each number.
 */
const LAYOUT: Record<string, number | boolean> = { ...scalars(() => 0.5, () => false, () => "") };
const NAMES = Object.keys(LAYOUT);
for (const name of NAMES) if (typeof LAYOUT[name] === "number") LAYOUT[name] = 0.5;

function laidOut(read: Values): Values {
  const out = { ...LAYOUT };
  for (const name of NAMES) out[name] = read[name as keyof Values];
  return out as Values;
}
