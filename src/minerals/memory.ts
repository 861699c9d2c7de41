import { DIMENSIONS } from "./dimensions.ts";
import { adaptExpectation, pairPrice } from "./investment.ts";
import type { Plan } from "./plan.ts";
import { STATE } from "./state.ts";
import { alarmAt, switchStep, thriftStep } from "./substitution.ts";

const { CHINA, DY, E, GROUP_FROM, GROUP_INDEX, GROUP_TO, IMPORTER_INDICES, J, ND, P, PR } = DIMENSIONS;
const state = STATE;

const STEP = 1 / 12;

/** Fear and public effort at the start of a month: a new measure raises both, time lowers them. Effort follows the group that is cut: a ban on heavies brings no lanthanum. */
export function stepFear(plan: Plan, t: number, y: number): void {
  const { values, restrictions } = plan;
  const floor = Math.max(values.effortFloor, values.effortPolicy);
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    for (let g = 0; g < 2; g++) {
      let afraid = 0;
      let all = 0;
      for (let e = GROUP_FROM[g]!; e < GROUP_TO[g]!; e++) {
        const at = j * E + e;
        state.fear[at] = Math.max(restrictions.scare[t * J * E + at]!, state.fear[at]! * values.fearFade);
        const tonnes = plan.demand.compounds[(y * J + j) * E + e]! + state.metalTotal[at]!;
        afraid += tonnes * state.fear[at]!;
        all += tonnes;
      }
      const at = j * 2 + g;
      if (all > 0 && afraid / all > values.effortTrigger) state.effort[at]! += (1 - state.effort[at]!) / values.effortRise;
      else if (values.complacency) state.effort[at] = floor + (state.effort[at]! - floor) * values.effortForget;
      state.effort[at] = Math.max(floor, state.effort[at]!);
    }
  }
}

/** Price multiple at a stock cover below or above the usual one (the cover form of the two-tier market), between a half and three. */
const scarcity = (stock: number, usual: number, sensitivity: number): number =>
  usual > 0 ? Math.min(MULTIPLE.most, Math.max(MULTIPLE.least, (usual / Math.max(stock, 1e-9)) ** sensitivity)) : 1;
/** Span within which stock cover alone moves the Chinese price: about that of 2024-2025, when Myanmar's feed stopped and returned. */
const MULTIPLE = { least: 0.5, most: 3 } as const;

/** Chinese prices of the month, with China's own answer to outside growth when the scenario allows it. */
export function stepChinaPrice(plan: Plan, t: number): void {
  const { values, prices } = plan;
  if (values.answer && t >= plan.anchor) {
    let outside = 0;
    let all = 0;
    for (let p = 0; p < P; p++) {
      const pair = state.poolSupply[p * E + ND]! + state.poolSupply[p * E + PR]!;
      if (p > 0) outside += pair; else all += pair - state.sold[ND]! - state.sold[PR]!;
    }
    all += outside;
    if (state.answerLeft > 0) state.answerLeft--;
    else if (state.answerRest > 0) state.answerRest--;
    else if (all > 0 && outside / all > values.answerTrigger) { state.answerLeft = values.answerMonths; state.answerRest = values.answerMonths; }
  }
  const cut = state.answerLeft > 0 ? 1 - values.answerCut : 1;
  const scarce = t >= plan.anchor && !plan.replay ? values.coverSensitivity : 0;
  for (let e = 0; e < E; e++) state.price[e] = prices.china[t * E + e]! * cut * (scarce > 0 ? scarcity(state.chinaStock[e]!, values.inventoryMonths * state.chinaNeedMean[e]!, scarce) : 1);
}

/** Expectations, switching and thrift after the month's prices and shortages are known. */
export function stepExpectations(plan: Plan, t: number): void {
  const { values } = plan;
  const responds = plan.replay || t >= plan.anchor;
  for (let e = 0; e < E; e++) {
    // The usual price is what designers compare with: it follows Chinese prices slowly.
    state.priceUsual[e]! += (state.price[e]! * (1 + values.premium) - state.priceUsual[e]!) / values.usualMonths;
    state.priceExpected[e] = adaptExpectation(state.priceExpected[e]!, state.priceMean[e]!, values.expectation, STEP);
  }
  const pair = Math.max(pairPrice(plan, state.priceExpected), values.floorOn && values.floorAll ? values.floorPrice : 0);
  const viable = Math.min(1, Math.max(0, (pair / values.incentive - 1) / values.investBand + 1));
  state.viable[t] = Math.max(t > 0 ? state.viable[t - 1]! : 0, t >= plan.anchor ? viable : 0);
  if (!responds) return;
  for (let e = 0; e < E; e++) {
    const dear = Math.max(1, state.priceExpected[e]! / state.priceUsual[e]!);
    const floor = GROUP_INDEX[e] === 0 ? values.thriftFloorLight : values.thriftFloorHeavy;
    const target = Math.max(floor, dear === 1 ? 1 : dear ** -values.thriftElasticity);
    const alarming = alarmAt(state.priceMean[e]! / state.priceUsual[e]!, values.subTrigger);
    for (let i = 0; i < IMPORTER_INDICES.length; i++) {
      const at = IMPORTER_INDICES[i]! * E + e;
      const short = state.used[at]! + state.gap[at]! > 0 ? state.gap[at]! / (state.used[at]! + state.gap[at]!) : 0;
      const signal = Math.min(1, Math.max(alarming, short > values.subShortage ? 1 : 0));
      state.alarm[at]! += (signal - state.alarm[at]!) * values.alarmRate;
      const alarm = state.alarm[at]! > values.subShortage ? state.alarm[at]! : 0;
      if (alarm > 0 || state.switched[at] !== 0) state.switched[at] = switchStep(state.switched[at]!, alarm, values.subRate, values.subCeiling, values.subDecay, STEP);
      if (values.subPolicy > 0) state.switched[at] = Math.min(values.subCeiling, state.switched[at]! + (values.subPolicy + values.subDecay * state.switched[at]!) * STEP);
      let intensity = thriftStep(state.intensity[at]!, target, STEP, values.thriftYears, values.subRate, state.bestIntensity[at]!, values.thriftKept);
      if (values.conservation > 0) intensity = Math.max(floor, intensity * (1 - values.conservation * STEP));
      state.intensity[at] = intensity;
      state.bestIntensity[at] = Math.min(state.bestIntensity[at]!, intensity);
    }
  }
}

/**
 * Chinese feed follows what is asked of China: light on neodymium, heavy on dysprosium. Before the anchor the recorded quota is
 * the floor and the rest is unrecorded output, inferred up to a limit; after it quotas move within yearly limits.
 */
export function stepQuotas(plan: Plan, t: number): void {
  const { values } = plan;
  if (t >= plan.anchor && !plan.replay) {
    follow(plan, 0, ND, values.growthLight / 12);
    follow(plan, 1, DY, values.growthHeavy / 12);
  } else {
    infer(plan, 0, ND, values.unrecordedLight);
    infer(plan, 1, DY, values.unrecordedHeavy);
  }
}

const chineseSupply = (e: number): number => state.poolSupply[e]! + state.recycled[CHINA * E + e]!;

function follow(plan: Plan, g: number, e: number, limit: number): void {
  const supply = chineseSupply(e);
  if (supply <= 0) return;
  const gap = (state.chinaNeedMean[e]! / supply - 1) / plan.values.quotaLag;
  state.swing[g]! *= 1 + Math.min(limit, Math.max(-limit * plan.values.quotaFall, gap));
}

function infer(plan: Plan, g: number, e: number, most: number): void {
  const supply = chineseSupply(e);
  if (supply <= 0) return;
  const wanted = Math.min(1 + most, Math.max(1, (state.swing[g]! * state.chinaNeedMean[e]!) / supply));
  state.swing[g]! += (wanted - state.swing[g]!) / plan.values.inferMonths;
}
