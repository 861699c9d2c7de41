import { expect, test } from "vitest";
import { OXIDE_FACTORS, oxideOf, plus, tonnesElement, tonnesMagnet, tonnesREO, type TonnesREO } from "../../src/domain/index.ts";
import { loadFacts } from "../../src/facts/read.ts";
import { arrivalsREO, yearSum } from "../../src/measures/index.ts";
import { E, plan, simulatePlan } from "../../src/minerals/index.ts";
import { loadScenario } from "../../src/scenario/read.ts";

/** Each of the marked lines is an error of types; `npm run types` fails when one is not. */
test("masses of different units cannot be mixed by accident", () => {
  const [oxide, element, magnet] = [tonnesREO(3), tonnesElement(2), tonnesMagnet(1)];
  // @ts-expect-error t REO and t element
  expect(plus(oxide, element)).toBe(5);
  // @ts-expect-error t magnet hold other elements too
  expect(oxideOf(magnet, 0)).toBe(OXIDE_FACTORS[0]);
  // @ts-expect-error already oxide
  expect(oxideOf(oxide, 0)).toBe(3 * OXIDE_FACTORS[0]!);
  // @ts-expect-error a plain number has no unit
  const unknown: TonnesREO = 3;
  expect(unknown).toBe(oxide);
});

test("what is read off a run carries its unit, and readings in t REO are its t element times the oxide factor", () => {
  const result = simulatePlan(plan(loadScenario("reference").parameters, loadFacts()), 24);
  const china: TonnesREO = arrivalsREO(result, "Japan", 2010, "Nd", () => true);
  let element = tonnesElement(0);
  result.chains.forEach((chain, k) => { if (chain.economy === "Japan") element = plus(element, result.arrivals[k * E + 3]!); });
  expect(china).toBeCloseTo(oxideOf(element, 3), 6);
  expect(china).toBeGreaterThan(0);
  // @ts-expect-error magnets are not elements
  expect(yearSum(result.magnetsMade, "Japan", 2010)).not.toBe(yearSum(result.used, "Japan", 2010));
});
