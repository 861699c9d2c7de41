import { ND, PR } from "../dimensions.ts";
import type { Plan } from "../plan.ts";

/** Capital recovery factor: yearly charge on a unit of capital at rate `h` over `years` (E14). */
export function capitalRecovery(h: number, years: number): number {
  return h === 0 ? 1 / years : h / (1 - (1 + h) ** -years);
}

/** Price a project needs, USD/kg: operating cost plus the yearly charge on capital per kg of yearly output (C13). */
export function requiredPrice(opex: number, capexPerKgYear: number, hurdle: number, years: number): number {
  return opex + capitalRecovery(hurdle, years) * capexPerKgYear;
}

/** Adaptive expectation over one step (E13): moves `speed` (share a year) x `step` (years) of the way to the price. */
export function adaptExpectation(expected: number, price: number, speed: number, step: number): number {
  return expected + Math.min(1, speed * step) * (price - expected);
}

/** Price of the Nd+Pr oxide that magnets take, USD/kg, from element prices and the Pr share of a magnet. */
export const pairPrice = (plan: Plan, prices: Float64Array): number => (1 - plan.values.prShare) * prices[ND]! + plan.values.prShare * prices[PR]!;

/** Utilisation of a plant at a basket price (E2): zero margin gives `minimum`, a margin of `width` gives full rate. */
export function utilisation(basket: number, cash: number, width: number, minimum: number): number {
  return Math.min(1, Math.max(minimum, (basket / cash - 1) / width));
}

/** What a contract for difference pays, USD: max(0, strike - price) on each kg, tonnes in (C14). */
export function differencePayment(strike: number, price: number, tonnes: number): number {
  return Math.max(0, strike - price) * tonnes * 1000;
}
