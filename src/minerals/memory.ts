import { DIMENSIONS } from "./dimensions.ts";
import { adaptExpectation, pairPrice } from "./investment.ts";
import type { Plan } from "./plan.ts";
import { STATE } from "./state.ts";
import { alarmAt, switchStep, thriftStep } from "./substitution.ts";

const { CHINA, DY, E, GROUP_FROM, GROUP_INDEX, GROUP_TO, IMPORTER_INDICES, J, JAPAN, ND, P, PR } = DIMENSIONS;
const state = STATE;

const STEP = 1 / 12;

/** Fear and public effort at the start of a month: a new measure raises both, time lowers them. Effort follows the group that is cut: a ban on heavies brings no lanthanum. */
export function stepFear(plan: Plan, t: number, y: number): void {
  const { values, restrictions: { opens, rows, scare } } = plan;
  const { compounds } = plan.demand;
  const { fear, effort, metalTotal } = state;
  const { fearFade } = values;
  const floor = Math.max(values.effortFloor, values.effortPolicy);
  const news = opens[t] === 1 ? rows[t]! : -1;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    for (let g = 0; g < 2; g++) {
      let afraid = 0;
      let all = 0;
      for (let e = GROUP_FROM[g]!; e < GROUP_TO[g]!; e++) {
        const at = j * E + e;
        const level = news < 0 ? fear[at]! * fearFade : Math.max(scare[news + at]!, fear[at]! * fearFade);
        fear[at] = level;
        const tonnes = compounds[(y * J + j) * E + e]! + metalTotal[at]!;
        afraid += tonnes * level;
        all += tonnes;
      }
      const at = j * 2 + g;
      if (all > 0 && afraid / all > values.effortTrigger) effort[at]! += (1 - effort[at]!) / values.effortRise;
      else if (values.complacency) effort[at] = floor + (effort[at]! - floor) * values.effortForget;
      effort[at] = Math.max(floor, effort[at]!);
    }
  }
}

/** Price multiple at a stock cover below or above the usual one (the cover form of the two-tier market), within its span. */
const scarcity = (stock: number, usual: number, { coverSensitivity, coverLeast, coverMost }: Plan["values"]): number =>
  usual > 0 ? Math.min(coverMost, Math.max(coverLeast, (usual / Math.max(stock, 1e-9)) ** coverSensitivity)) : 1;

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
  const answers = t >= plan.anchor && !plan.replay && values.coverSensitivity > 0;
  const { china } = prices;
  const { price, chinaStock, chinaNeedMean } = state;
  const { inventoryMonths } = values;
  for (let e = 0; e < E; e++) price[e] = china[t * E + e]! * cut * (answers ? scarcity(chinaStock[e]!, inventoryMonths * chinaNeedMean[e]!, values) : 1);
}

/** Expectations, switching and thrift after the month's prices and shortages are known. */
export function stepExpectations(plan: Plan, t: number): void {
  const { values } = plan;
  const responds = plan.replay || t >= plan.anchor;
  const { price, priceUsual, priceExpected, priceMean, used, gap, alarm: alarms, switched, intensity: intensities, bestIntensity } = state;
  const { premium, usualMonths, expectation, thriftElasticity, thriftYears, thriftKept, conservation, subTrigger, subShortage, subRate, subCeiling, subDecay, subPolicy, alarmRate } = values;
  for (let e = 0; e < E; e++) {
    // The usual price is what designers compare with: it follows Chinese prices slowly.
    priceUsual[e]! += (price[e]! * (1 + premium) - priceUsual[e]!) / usualMonths;
    priceExpected[e] = adaptExpectation(priceExpected[e]!, priceMean[e]!, expectation, STEP);
  }
  const pair = Math.max(pairPrice(plan, priceExpected), values.floorOn && values.floorAll ? values.floorPrice : 0);
  const viable = Math.min(1, Math.max(0, (pair / values.incentive - 1) / values.investBand + 1));
  state.viable[t] = Math.max(t > 0 ? state.viable[t - 1]! : 0, t >= plan.anchor ? viable : 0);
  if (!responds) return;
  for (let e = 0; e < E; e++) {
    const dear = Math.max(1, priceExpected[e]! / priceUsual[e]!);
    const floor = GROUP_INDEX[e] === 0 ? values.thriftFloorLight : values.thriftFloorHeavy;
    const target = Math.max(floor, dear === 1 ? 1 : dear ** -thriftElasticity);
    const alarming = alarmAt(priceMean[e]! / priceUsual[e]!, subTrigger);
    for (let i = 0; i < IMPORTER_INDICES.length; i++) {
      // What a replay is told of other importers' demand holds their lasting answers already.
      if (plan.replay && IMPORTER_INDICES[i] !== JAPAN) continue;
      const at = IMPORTER_INDICES[i]! * E + e;
      const short = used[at]! + gap[at]! > 0 ? gap[at]! / (used[at]! + gap[at]!) : 0;
      const signal = Math.min(1, Math.max(alarming, short > subShortage ? 1 : 0));
      alarms[at]! += (signal - alarms[at]!) * alarmRate;
      const alarm = alarms[at]! > subShortage ? alarms[at]! : 0;
      if (alarm > 0 || switched[at] !== 0) switched[at] = switchStep(switched[at]!, alarm, subRate, subCeiling, subDecay, STEP);
      if (subPolicy > 0) switched[at] = Math.min(subCeiling, switched[at]! + (subPolicy + subDecay * switched[at]!) * STEP);
      let intensity = thriftStep(intensities[at]!, target, STEP, thriftYears, subRate, bestIntensity[at]!, thriftKept);
      if (conservation > 0) intensity = Math.max(floor, intensity * (1 - conservation * STEP));
      intensities[at] = intensity;
      bestIntensity[at] = Math.min(bestIntensity[at]!, intensity);
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
