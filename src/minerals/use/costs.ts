import { DIMENSIONS } from "../dimensions.ts";
import { differencePayment, pairPrice } from "../mines/investment.ts";
import type { Plan } from "../plan.ts";
import { RECORD } from "../record.ts";
import { STATE } from "../state.ts";

const { E, IMPORTER_INDICES, J, JAPAN, ND, PR, T, US, OXIDE_FACTORS } = DIMENSIONS;
const state = STATE;
const result = RECORD;

/** Million USD for t element of e at USD per kg oxide. */
const money = (tonnes: number, e: number, price: number): number => (tonnes * OXIDE_FACTORS[e]! * price) / 1000;

/**
 * The month's costs in three columns that are never summed silently: public outlay (floor payments, net national purchases),
 * private premium (what non-Chinese tonnes cost above the Chinese price), holding of all stocks.
 */
export function stepCosts(plan: Plan, t: number): void {
  const { values } = plan;
  const { carry } = values;
  const { direct, tolled, privateStock, nationalStock, price, priceMean } = state;
  const stockByMonth = result.nationalStock;
  for (let i = 0; i < IMPORTER_INDICES.length; i++) {
    const j = IMPORTER_INDICES[i]!;
    let premium = 0;
    let holding = 0;
    for (let e = 0; e < E; e++) {
      const at = j * E + e;
      premium += money(direct[at]! + tolled[at]!, e, priceMean[e]! - price[e]!);
      holding += (money(privateStock[at]! + nationalStock[at]!, e, priceMean[e]!) * carry) / 12;
    }
    result.privatePremium[t * J + j] = premium;
    result.stockHolding[t * J + j] = holding;
    let purchases = 0;
    for (let e = 0; e < E; e++) {
      const cell = (t * J + j) * E + e;
      const before = t > 0 ? stockByMonth[cell - J * E]! : 0;
      purchases += money(Math.max(0, stockByMonth[cell]! - before), e, priceMean[e]!);
    }
    result.publicOutlay[t * J + j] = purchases + programmes(plan, t, j);
  }
  if (values.floorOn && t >= plan.anchor) floorPayments(plan, t);
}

/** Standing programmes of Japan and the US in the month: effort, project support, switching, and what mandated recycling costs above its oxide's price. */
function programmes(plan: Plan, t: number, j: number): number {
  if (t < plan.policyFrom || (j !== JAPAN && j !== US)) return 0;
  const { values } = plan;
  let recycled = 0;
  if (values.recyclingPolicy) for (let e = 0; e < E; e++) recycled += state.recycled[j * E + e]! * OXIDE_FACTORS[e]!;
  const gap = Math.max(0, values.recyclingCost - pairPrice(plan, state.priceMean));
  return (values.effortPolicy * values.costEffort + values.costSupport + (values.subPolicy > 0 ? values.costSubstitution : 0)) / 12 + (recycled * gap) / 1000;
}

/** Floor payments fall on Japan for Mount Weld (its lenders' contract) and on the US for everything else. */
function floorPayments(plan: Plan, t: number): void {
  plan.mines.forEach((mine, m) => {
    if (!(plan.values.floorAll ? mine.cashPerREO > 0 && plan.routePool[m * 2 * T + t]! > 0 : t >= mine.floorFrom)) return;
    const tonnes = state.mineOutput[m]! * plan.values.recovery * (mine.basket[ND]! * OXIDE_FACTORS[ND]! + mine.basket[PR]! * OXIDE_FACTORS[PR]!);
    const price = pairPrice(plan, state.priceMean);
    const payer = mine.id === "mount_weld" ? JAPAN : US;
    result.publicOutlay[t * J + payer]! += differencePayment(plan.values.floorPrice, price, tonnes) / 1e6;
  });
}
