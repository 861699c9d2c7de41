import { CHINA_KINDS } from "./trade/chains.ts";
import { C, E, J, MAGNET_CLASSES, P, T } from "./dimensions.ts";
import { VINTAGES } from "./recycling/retirement.ts";

/** Mines that fit without new arrays; a scenario with more of them gets its room when its run begins. */
const ROOM = 64;

/**
 * Everything that one month hands to the next, and the scratch arrays of a month: one memory for all runs, laid out anew by
 * `beginRun`. Steps hold it as a constant of their module: the compiler then knows every array, and loops run three times as fast.
 */
export const STATE = {
  // memory
  util: new Float64Array(ROOM),
  swing: new Float64Array(2),
  hostSurvival: new Float64Array(ROOM),
  /** [mine] its course through failure: see `Standing`. */
  losing: new Int32Array(ROOM),
  shut: new Int32Array(ROOM),
  reborn: new Uint8Array(ROOM),
  viable: new Float64Array(T),
  privateStock: new Float64Array(J * E),
  nationalStock: new Float64Array(J * E),
  magnetStock: new Float64Array(J),
  chinaStock: new Float64Array(E),
  fear: new Float64Array(J * E),
  /** [economy][group] */
  effort: new Float64Array(J * 2),
  switched: new Float64Array(J * E),
  intensity: new Float64Array(J * E),
  bestIntensity: new Float64Array(J * E),
  alarm: new Float64Array(J * E),
  /** Part of a measure that deterrence took off when it began. */
  ease: new Float64Array(J * E),
  shortMonths: new Int32Array(J * E),
  /** Stocks when the present shortage began: what is unusable, and what a member may be asked for, are shares of these. */
  privateBase: new Float64Array(J * E),
  nationalBase: new Float64Array(J * E),
  sharedBase: new Float64Array(J * E),
  /** [kind 0..4][economy][element] undisturbed flow that a restriction is a share of. */
  reference: new Float64Array(5 * J * E),
  magnetReference: new Float64Array(J),
  priceOutside: new Float64Array(E),
  priceContract: new Float64Array(E),
  priceMean: new Float64Array(E),
  priceUsual: new Float64Array(E),
  priceExpected: new Float64Array(E),
  collection: new Float64Array(J),
  scrap: new Float64Array(J * E),
  /** [economy][class][vintage][element] t element sold in goods. */
  vintages: new Float64Array(J * MAGNET_CLASSES * VINTAGES * E),
  answerLeft: 0,
  answerRest: 0,
  chinaNeedMean: new Float64Array(E),
  // scratch of one month
  poolSupply: new Float64Array(P * E),
  poolLeft: new Float64Array(P * E),
  mineOutput: new Float64Array(ROOM),
  /** Pools outside China that hold oxide this month, and how many. */
  activePools: new Int32Array(P),
  activeCount: 0,
  /** Share of need that this month's price leaves. */
  magnetsKept: new Float64Array(E),
  restKept: new Float64Array(E),
  /** t element of outside oxide that Chinese buyers took, this month and by pool this year. */
  sold: new Float64Array(E),
  soldYear: new Float64Array(P * E),
  /** [pool][element] t element dug and kept so far this year whose La and Ce no one finished. */
  heldYear: new Float64Array(P * E),
  /** [mine] t REO dug so far this year. */
  mineYear: new Float64Array(ROOM),
  /** [mine][group][pool] t REO separated so far this year. */
  dug: new Float64Array(ROOM * 2 * P),
  /** [economy][class] imported magnets so far this year, t magnet. */
  magnetYear: new Float64Array(J * MAGNET_CLASSES),
  magnetClass: new Float64Array(J * MAGNET_CLASSES),
  compounds: new Float64Array(J * E),
  metal: new Float64Array(J * C * E),
  metalTotal: new Float64Array(J * E),
  /** Metal in need. */
  metalShare: new Float64Array(J * E),
  recycled: new Float64Array(J * E),
  want: new Float64Array(J * E),
  orderPrivate: new Float64Array(J * E),
  orderNational: new Float64Array(J * E),
  fromPool: new Float64Array(J * P * E),
  outside: new Float64Array(J * E),
  arrivals: new Float64Array(J * E),
  /** [economy][Chinese chain][element] */
  chinaFlows: new Float64Array(J * CHINA_KINDS * E),
  /** Outside oxide that arrived by chains without a Chinese step, and by those tolled through China. */
  direct: new Float64Array(J * E),
  tolled: new Float64Array(J * E),
  /** Direct oxide and metal that crossed a border. */
  foreign: new Float64Array(J * E),
  /** [economy] light compounds from third countries, t REO a month, and the effort at which they were last known. */
  thirdLevel: new Float64Array(J),
  effortKnown: new Float64Array(J),
  chinaExports: new Float64Array(E),
  chinaWanted: new Float64Array(E),
  chinaServed: new Float64Array(E),
  magnetFlow: new Float64Array(J),
  magnetUnmet: new Float64Array(J),
  price: new Float64Array(E),
  gap: new Float64Array(J * E),
  classNeed: new Float64Array(C),
  classUnmet: new Float64Array(C),
  offer: new Float64Array(J),
  given: new Float64Array(J),
  received: new Float64Array(J),
  memberGap: new Float64Array(J),
  used: new Float64Array(J * E),
  surplus: new Float64Array(E),
  loss: new Float64Array(E),
  mined: new Float64Array(E),
  release: new Float64Array(E),
  build: new Float64Array(E),
  usedWorld: new Float64Array(E),
  recycledWorld: new Float64Array(E),
};

/** Room for the mines of a run. */
export function makeRoom(mines: number): void {
  if (mines <= STATE.util.length) return;
  STATE.util = new Float64Array(mines);
  STATE.hostSurvival = new Float64Array(mines);
  STATE.losing = new Int32Array(mines);
  STATE.shut = new Int32Array(mines);
  STATE.reborn = new Uint8Array(mines);
  STATE.mineOutput = new Float64Array(mines);
  STATE.mineYear = new Float64Array(mines);
  STATE.dug = new Float64Array(mines * 2 * P);
}
