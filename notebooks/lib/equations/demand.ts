import { adaptExpectation, alarmAt, priceResponse, switchStep, thriftStep } from "../../../src/browser.ts";
import type { Equation } from "../example.ts";

const MONTH = 1 / 12;
const STEPS = 12;

/** Answers of users to price and shortage. */
export const DEMAND: readonly Equation[] = [
  {
    id: "content", title: "Input for a tonne in the magnet", formula: "input per content = 1/y − (1/y − 1) × r", file: "src/minerals/demand/demand.ts",
    parameters: ["demand.swarf.recovery"], x: { label: "share of input that ends in the magnet, y", from: 0.5, to: 1, unit: "share" }, y: { label: "t input per t content", unit: "t" }, at: 0.68,
    f: (y, values) => ({ "": 1 / y - (1 / y - 1) * values["demand.swarf.recovery"]! }),
  },
  {
    id: "response", title: "Short run: users buy less when it is dear", formula: "use = need × max(floor, (mean/usual)^−ε)", file: "src/minerals/prices/market.ts",
    parameters: ["response.elasticity.magnets", "response.floor"], x: { label: "price over the usual price", from: 1, to: 20, unit: "x" }, y: { label: "use over need", unit: "share", domain: [0, 1] }, at: 10,
    f: (x, values) => ({ "": priceResponse(x, values["response.elasticity.magnets"]!, values["response.floor"]!) }),
  },
  {
    id: "expectation", title: "Expected price follows slowly", formula: "expected += min(1, invest.expectation/12) × (price − expected)", file: "src/minerals/mines/investment.ts",
    parameters: ["invest.expectation"], x: { label: "years after the price triples", from: 0, to: 10, unit: "years" }, y: { label: "expected over old price", unit: "x", domain: [1, 3] }, at: 2,
    f: (years, values) => {
      let expected = 1;
      for (let month = 0; month < Math.round(years * STEPS); month++) expected = adaptExpectation(expected, 3, values["invest.expectation"]!, MONTH);
      return { "": expected };
    },
  },
  {
    id: "thrift", title: "Thrift: less of it in each product", formula: "target = max(floor, (expected/usual)^−e)\ni → target over thrift.years, at most substitution.maxRate a year", file: "src/minerals/demand/substitution.ts",
    parameters: ["thrift.elasticity", "thrift.floor.heavy", "thrift.years", "substitution.maxRate"], given: [{ name: "dear", label: "Expected over usual price", unit: "x", low: 1, high: 20, step: 0.5, value: 5 }],
    x: { label: "years", from: 0, to: 10, unit: "years" }, y: { label: "intensity", unit: "share", domain: [0, 1] }, at: 5,
    f: (years, values) => {
      const target = Math.max(values["thrift.floor.heavy"]!, values["dear"]! ** -values["thrift.elasticity"]!);
      let i = 1;
      for (let month = 0; month < Math.round(years * STEPS); month++) i = thriftStep(i, target, MONTH, values["thrift.years"]!, values["substitution.maxRate"]!, i, 0);
      return { "": i };
    },
  },
  {
    id: "switching", title: "Switching: designs that need none", formula: "s → s + maxRate × alarm × (1 − s)/12, up to the ceiling;  else s → s × exp(−decay/12)", file: "src/minerals/demand/substitution.ts",
    parameters: ["substitution.trigger", "substitution.maxRate", "substitution.ceiling", "substitution.decay"], given: [{ name: "price", label: "Price over usual for five years, then normal", unit: "x", low: 1, high: 12, step: 0.5, value: 6 }],
    x: { label: "years", from: 0, to: 15, unit: "years" }, y: { label: "switched share", unit: "share" }, at: 5,
    f: (years, values) => {
      let s = 0;
      for (let month = 0; month < Math.round(years * STEPS); month++) {
        const alarm = month < 5 * STEPS ? alarmAt(values["price"]!, values["substitution.trigger"]!) : 0;
        s = switchStep(s, alarm, values["substitution.maxRate"]!, values["substitution.ceiling"]!, values["substitution.decay"]!, MONTH);
      }
      return { "": s };
    },
  },
];
