import { describe, expect, test } from "vitest";
import { FIRST_YEAR } from "../../src/domain/index.ts";
import { OXIDE_FACTORS } from "../../src/domain/index.ts";
import { dependence, hhi, withoutLargest } from "../../src/measures/index.ts";
import {
  adaptExpectation, allocationLoss, bestStock, bottleneckLoss, CHAIN_COUNT, clearingMultiple, clearingMultipleWithSupply, contagion, differencePayment, E, listChains, meanLength, plan, poolingFactor,
  rampShare, requiredPrice, restrictedShare, retire, retirementKernel, scarcityPrice, simulatePlan, survivalMonths, survivalWithRamp, thriftStep, twoTierPrices, weibullSurvival, type Result,
} from "../../src/minerals/index.ts";
import { defaults } from "../../src/scenario/index.ts";
import { loadFacts } from "../../src/facts/read.ts";

// C21 is a published stock programme with a welfare optimum; it belongs to stock sizing, which this model does by the closed form C16.
const NO_CHOKE = 1e9;

describe("market", () => {
  test.each([[0.15, 30.1, 1], [0.2, 12.9, 1], [0.36, 4.13, 2], [0.5, 2.78, 2]])("C1 a shortfall of 40%% at elasticity %d multiplies the price by %d", (elasticity, multiple, digits) => {
    expect(clearingMultiple(100, 60, elasticity, NO_CHOKE)).toBeCloseTo(multiple, digits);
  });
  test("C2 outside supply that answers the price adds its elasticity to demand's", () => {
    expect(clearingMultipleWithSupply(100, 60, 0.2, 0.3, NO_CHOKE)).toBeCloseTo(0.6 ** -2, 12);
  });
  test("C3 two tiers: China makes 90 of 100, demand is 60 inside and 40 outside", () => {
    const prices = (passthrough: number) => twoTierPrices({ supply: 90, demand: 60 }, { supply: 10, demand: 40 }, passthrough, 0.2);
    expect(prices(1)).toEqual({ inside: 1, outside: 1 });
    expect(prices(0.6).inside).toBeCloseTo(0.402, 3);
    expect(prices(0.6).outside).toBeCloseTo(5.95, 2);
    expect(prices(0.2).inside).toBeCloseTo(0.186, 3);
    expect(prices(0.2).outside).toBeCloseTo(97.7, 1);
    expect(prices(0).inside).toBeCloseTo((60 / 90) ** 5, 12);
    expect(prices(0).outside).toBeCloseTo(4 ** 5, 9);
  });
  test("C4 only neodymium scarce: its price bears the basket's cost", () => {
    expect(scarcityPrice(8, 0.18)).toBeCloseTo(44.4, 1);
    expect(scarcityPrice(8, 0.18, 0.71 * 1)).toBeCloseTo(40.5, 1);
  });
});

/** Stock and outflow of goods with Weibull lives, in steps of `step` years, inflow growing at `g` a year. */
function grown(g: number, mean: number, shape: number, years: number, step: number) {
  const steps = Math.round(years / step);
  const kernel = retirementKernel((age) => weibullSurvival(age * step, mean, shape), steps);
  const inflow = Float64Array.from({ length: steps }, (_, t) => Math.exp(g * t * step));
  const outflow = retire(inflow, kernel);
  return { inflow, outflow, kernel };
}

describe("products in use", () => {
  test.each([1, 2, 3.5])("C5 constant inflow: the stock settles at inflow times mean life (shape %d)", (shape) => {
    const { inflow, outflow } = grown(0, 12, shape, 200, 1 / 12);
    const stock = inflow.reduce((sum, value, t) => sum + value - outflow[t]!, 0) / 12;
    expect(stock).toBeCloseTo(12, 3);
  });
  test.each([[0.087, 15, 60, 0.271, 2], [0.087, 15, 1, 0.4338, 3], [0.087, 15, 3, 0.302, 3], [0.03, 15, 3, 0.646, 3]])("C6 growth %d, life %d, shape %d: scrap over inflow is %d", (g, mean, shape, ratio, digits) => {
    const { inflow, outflow } = grown(g, mean, shape, 150, 1 / 12);
    expect(outflow.at(-1)! / inflow.at(-1)!).toBeCloseTo(ratio, digits);
  });
  test("C6 with half collected and a yield of 0.9 recycling gives 13.6% of a booming demand", () => {
    const { inflow, outflow } = grown(0.087, 15, 3, 150, 1 / 12);
    expect((0.5 * 0.9 * outflow.at(-1)!) / inflow.at(-1)!).toBeCloseTo(0.136, 3);
  });
  test("C7 a cohort leaves in full, no more and no less", () => {
    const kernel = retirementKernel((age) => weibullSurvival(age, 8, 2.2), 80);
    expect(kernel.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const short = retirementKernel((age) => weibullSurvival(age, 8, 2.2), 10);
    expect(short.reduce((sum, share) => sum + share, 0) + weibullSurvival(9.5, 8, 2.2)).toBeCloseTo(1, 12);
  });
});

describe("stocks", () => {
  test("C8 days of survival: 100 t against a need of 400 and a supply of 150 a year last 0.400 years", () => {
    expect(survivalMonths(100, 400 / 12, 150 / 12) / 12).toBeCloseTo(0.4, 12);
    expect(survivalMonths(60, 30.4375, 0) / 12).toBeCloseTo(60 / 365.25, 12);
  });
  test("C9 other supply that ramps at 50 t a year each year stretches it to 0.417 years", () => {
    expect(survivalWithRamp(100, 400 / 12, 150 / 12, 50 / 144) / 12).toBeCloseTo(0.417, 3);
    expect(survivalWithRamp(700, 400 / 12, 150 / 12, 50 / 144)).toBe(Number.POSITIVE_INFINITY);
  });
  test("C16 the best stock of dysprosium is 1.66 years of need; none where holding costs more than it saves", () => {
    expect(bestStock(0.1, 5000, 0.08, 224, 2)).toBeCloseTo(1.66, 2);
    expect(bestStock(0.001, 50, 0.08, 224, 2)).toBe(0);
  });
  test.each([[2, 0, Math.SQRT1_2], [2, 0.5, 0.866], [2, 1, 1]])("C18 pooling among %d members with correlation %d leaves %d of the need", (members, rho, share) => {
    expect(poolingFactor(members, rho)).toBeCloseTo(share, 3);
  });
});

describe("investment and support", () => {
  test("C10 an expectation after a step: 1-(1-0.3)^5", () => {
    let expected = 0;
    for (let n = 0; n < 5; n++) expected = adaptExpectation(expected, 1, 0.3, 1);
    expect(expected).toBeCloseTo(0.832, 3);
  });
  test("C11 thrift at its limit of 10% a year leaves 0.656 after four years", () => {
    let intensity = 1;
    for (let n = 0; n < 4; n++) intensity = thriftStep(intensity, 0, 1, 0.01, 0.1, intensity, 0);
    expect(intensity).toBeCloseTo(0.656, 3);
  });
  test("C12 a ramp loses nameplate times its mean time, whatever the mean", () => {
    for (const mean of [1.2, 2.8, 4.5]) {
      let lost = 0;
      for (let t = 0; t < 12 * 60; t++) lost += (1 - rampShare((t + 0.5) / 12, mean)) / 12;
      expect(lost).toBeCloseTo(mean, 3);
    }
  });
  test.each([[0.15, 64.2], [0.08, 57.2]])("C13 required price at a hurdle of %d is %d USD/kg", (hurdle, price) => {
    expect(requiredPrice(45, 120, hurdle, 20)).toBeCloseTo(price, 1);
  });
  test("C14 a contract for difference pays USD 210m below the strike and nothing above", () => {
    expect(differencePayment(110, 75, 6000)).toBeCloseTo(210e6, 3);
    expect(differencePayment(110, 140, 6000)).toBe(0);
  });
});

describe("shocks and hosts", () => {
  test("C15 a two-state chain spends p/(p+q) of its time restricted", () => {
    expect(restrictedShare(0.2, 0.5)).toBeCloseTo(0.286, 3);
    expect(meanLength(2)).toBe(0.5);
  });
  test("C19 contagion of a half doubles the number of restrictions; three times needs two thirds", () => {
    expect(contagion(0.5)).toBe(2);
    expect(contagion(2 / 3)).toBeCloseTo(3, 12);
  });
});

describe("measures", () => {
  test("C17 a pure relay: 30% comes from Vietnam on Chinese oxide, 60% direct: 60 by customs, 90 by separation and by trace", () => {
    const chains = listChains();
    const arrivals = new Float64Array(31 * CHAIN_COUNT * E);
    const put = (id: string, tonnes: number): void => { arrivals[chains.findIndex((chain) => chain.id === `Japan:${id}`) * E + 3] = tonnes / OXIDE_FACTORS[3]!; };
    put("compound/China", 60);
    put("metal/China/Vietnam", 30);
    put("compound/Malaysia", 10);
    const result: Result = { ...simulatePlan(plan(defaults(), loadFacts())), chains, arrivals: arrivals as unknown as Result["arrivals"] };
    expect(dependence(result, "Japan", "customs", FIRST_YEAR)).toBeCloseTo(60, 10);
    expect(dependence(result, "Japan", "separated", FIRST_YEAR)).toBeCloseTo(90, 10);
    expect(dependence(result, "Japan", "traced", FIRST_YEAR)).toBeCloseTo(90, 10);
  });
  test("C20 n equal suppliers: HHI 10000/n, and (n-1)/n of demand is met without the largest", () => {
    for (const n of [1, 2, 4, 10]) {
      const equal = Array.from({ length: n }, () => 100 / n);
      expect(hhi(equal)).toBeCloseTo(10000 / n, 9);
      expect(withoutLargest(equal, 100)).toBeCloseTo((n - 1) / n, 12);
    }
  });
  test("C22 allocation loses a fifth of the shortage until the low-value half is gone, bottleneck all of it", () => {
    const uses = [{ need: 50, value: 1 }, { need: 50, value: 9 }];
    for (const shortage of [0.1, 0.3, 0.5]) {
      expect(allocationLoss(uses, shortage)).toBeCloseTo(0.2 * shortage, 12);
      expect(bottleneckLoss(shortage)).toBeCloseTo(shortage, 12);
    }
    expect(allocationLoss(uses, 1)).toBeCloseTo(1, 12);
  });
});
