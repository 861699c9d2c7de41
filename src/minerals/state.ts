import { CHINA_KINDS } from "./chains.ts";
import { madeContent } from "./demand.ts";
import { C, CHINA, E, GROUP_INDEX, J, MAGNET_CLASSES, P, T, months } from "./dimensions.ts";
import type { Plan } from "./plan.ts";
import { EARLIER_VINTAGES, VINTAGES } from "./retirement.ts";

/** Everything that one month hands to the next, and the scratch arrays of a month. */
export function createState(plan: Plan) {
  const mines = plan.mines.length;
  const state = {
    // memory
    util: new Float64Array(mines).fill(1),
    swing: new Float64Array(2).fill(1),
    hostSurvival: new Float64Array(mines).fill(1),
    viable: new Float64Array(T),
    privateStock: new Float64Array(J * E),
    nationalStock: new Float64Array(J * E),
    magnetStock: new Float64Array(J),
    chinaStock: new Float64Array(E),
    fear: new Float64Array(J * E),
    /** [economy][group] */
    effort: new Float64Array(J * 2).fill(plan.values.effortStart),
    switched: new Float64Array(J * E),
    intensity: new Float64Array(J * E).fill(1),
    bestIntensity: new Float64Array(J * E).fill(1),
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
    priceUsual: Float64Array.from(plan.prices.start),
    priceExpected: Float64Array.from(plan.prices.start),
    collection: new Float64Array(J).fill(plan.values.collectionStart),
    scrap: new Float64Array(J * E),
    /** [economy][class][vintage][element] t element sold in goods. */
    vintages: new Float64Array(J * MAGNET_CLASSES * VINTAGES * E),
    answerLeft: 0,
    answerRest: 0,
    chinaNeedMean: new Float64Array(E),
    // scratch of one month
    poolSupply: new Float64Array(P * E),
    poolLeft: new Float64Array(P * E),
    mineOutput: new Float64Array(mines),
    /** Pools outside China that hold oxide this month, and how many. */
    activePools: new Int32Array(P),
    activeCount: 0,
    /** Share of need that this month's price leaves. */
    magnetsKept: new Float64Array(E),
    restKept: new Float64Array(E),
    /** t element of outside oxide that Chinese buyers took, this month and by pool this year. */
    sold: new Float64Array(E),
    soldYear: new Float64Array(P * E),
    /** [mine][group][pool] t REO separated so far this year. */
    dug: new Float64Array(mines * 2 * P),
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
    term: { mined: 0, recycled: 0, stock_release: 0, used: 0, stock_build: 0, loss: 0, surplus: 0 },
    surplus: new Float64Array(E),
    loss: new Float64Array(E),
    mined: new Float64Array(E),
    release: new Float64Array(E),
    build: new Float64Array(E),
    usedWorld: new Float64Array(E),
    recycledWorld: new Float64Array(E),
  };
  seedStocks(plan, state);
  return state;
}

export type State = ReturnType<typeof createState>;

/** Stocks and products in use that are there on the first day. */
function seedStocks(plan: Plan, state: State): void {
  const { demand, values } = plan;
  for (let j = 0; j < J; j++) {
    for (let e = 0; e < E; e++) {
      let need = demand.compounds[j * E + e]!;
      for (let c = 0; c < MAGNET_CLASSES; c++) need += demand.magnetsMade[j * MAGNET_CLASSES + c]! * madeContent(demand, j, 0, c, e);
      if (j !== CHINA) state.privateStock[j * E + e] = need * months(GROUP_INDEX[e] === 0 ? values.privateDays : values.privateHeavyDays);
    }
    for (let c = 0; c < MAGNET_CLASSES; c++) {
      const at = j * MAGNET_CLASSES + c;
      const bought = Math.max(0, demand.magnetsUsed[at]! - demand.magnetsMade[at]!);
      if (j !== CHINA) state.magnetStock[j]! += bought * months(values.magnetDays);
      for (let v = 0; v < EARLIER_VINTAGES; v++) {
        const sales = demand.magnetsUsed[at]! * 12 * values.earlierGrowth ** (v - EARLIER_VINTAGES);
        for (let e = 0; e < E; e++) state.vintages[((j * MAGNET_CLASSES + c) * VINTAGES + v) * E + e] = sales * demand.content[c * E + e]!;
      }
    }
  }
  for (let e = 0; e < E; e++) {
    let need = 0;
    for (let j = 0; j < J; j++) need += demand.compounds[j * E + e]!;
    for (let j = 0; j < J; j++) for (let c = 0; c < MAGNET_CLASSES; c++) need += demand.magnetsUsed[j * MAGNET_CLASSES + c]! * demand.content[c * E + e]! * demand.inputPerContent;
    state.chinaStock[e] = need * values.inventoryMonths;
    state.priceOutside[e] = plan.prices.china[e]! * (1 + values.wedge);
    state.priceContract[e] = plan.prices.china[e]! * (1 + values.premium);
    state.priceMean[e] = state.priceContract[e]!;
  }
}
