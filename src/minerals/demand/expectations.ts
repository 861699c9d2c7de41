import { DIMENSIONS } from "../dimensions.ts";
import { adaptExpectation, pairPrice } from "../mines/investment.ts";
import type { Plan } from "../plan.ts";
import { STATE } from "../state.ts";
import { alarmAt, switchStep, thriftStep } from "./substitution.ts";

const { E, GROUP_INDEX, IMPORTER_INDICES, JAPAN } = DIMENSIONS;
const state = STATE;

const STEP = 1 / 12;

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
