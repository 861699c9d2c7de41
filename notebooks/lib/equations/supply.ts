import { companion, hostHazard, rampShare, requiredPrice, scarcityPrice, utilisation } from "../../../src/browser.ts";
import type { Equation } from "../example.ts";

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Mines, plants and host states. */
export const SUPPLY: readonly Equation[] = [
  {
    id: "ramp", title: "Ramp of a new plant", formula: "ramp(a) = 1 − (1 + 2a/R) × exp(−2a/R)", file: "src/minerals/mines/ramp.ts",
    parameters: ["ramp.years"], x: { label: "years since first product, a", from: 0, to: 12, unit: "years" }, y: { label: "share of nameplate", unit: "share", domain: [0, 1] }, at: 2,
    f: (years, values) => ({ "": rampShare(years, values["ramp.years"]!) }),
  },
  {
    id: "viable", title: "Which undecided projects can go ahead", formula: "viable = clamp((expected NdPr price / invest.incentive − 1)/invest.band + 1, 0, 1)", file: "src/minerals/demand/expectations.ts",
    parameters: ["invest.incentive", "invest.band"], x: { label: "expected NdPr price, USD/kg", from: 30, to: 160, unit: "USD/kg" }, y: { label: "viable share", unit: "share", domain: [0, 1] }, at: 80,
    f: (price, values) => ({ "": clamp((price / values["invest.incentive"]! - 1) / values["invest.band"]! + 1) }),
  },
  {
    id: "required", title: "Price that a project needs", formula: "required = opex + capex × h / (1 − (1 + h)^−n)", file: "src/minerals/mines/investment.ts", parameters: [],
    given: [
      { name: "opex", label: "Operating cost", unit: "USD/kg", low: 20, high: 80, step: 1, value: 45 },
      { name: "capex", label: "Capital per kg a year", unit: "USD", low: 40, high: 300, step: 5, value: 120 },
      { name: "years", label: "Life", unit: "years", low: 5, high: 30, step: 1, value: 20 },
    ],
    x: { label: "hurdle rate, h", from: 0.02, to: 0.25, unit: "share" }, y: { label: "USD/kg NdPr", unit: "USD/kg" }, at: 0.15,
    f: (h, { opex, capex, years }) => ({ "": requiredPrice(opex!, capex!, h, years!) }),
  },
  {
    id: "utilisation", title: "Mines run by margin", formula: "goal = clamp((basket/cash − 1)/cash.width, minimum, 1)", file: "src/minerals/mines/investment.ts",
    parameters: ["cash.width", "cash.minimum"], x: { label: "basket price over cash cost", from: 0.6, to: 1.8, unit: "x" }, y: { label: "rate of output", unit: "share", domain: [0, 1] }, at: 1.1,
    f: (margin, values) => ({ "market": utilisation(margin, 1, values["cash.width"]!, 0), "state-backed": utilisation(margin, 1, values["cash.width"]!, values["cash.minimum"]!) }),
  },
  {
    id: "basket", title: "One ore, one basket", formula: "t of a companion = t wanted × b[companion]/b[wanted]", file: "src/minerals/mines/basket-price.ts", parameters: [],
    given: [{ name: "ce", label: "Ce in the ore, % of oxide", unit: "%", low: 1, high: 60, step: 1, value: 48 }],
    x: { label: "Dy in the ore, % of oxide", from: 0.1, to: 5, unit: "%" }, y: { label: "t Ce that come with a t Dy", unit: "t" }, at: 0.5,
    f: (dy, { ce }) => ({ "": companion(1, dy, ce!) }),
  },
  {
    id: "scarcity", title: "A basket carried by one element", formula: "price = (cash cost − value of the others)/share", file: "src/minerals/mines/basket-price.ts", parameters: [],
    given: [{ name: "cash", label: "Cash cost", unit: "USD/kg REO", low: 2, high: 20, step: 0.5, value: 8 }, { name: "others", label: "Value of the other elements", unit: "USD/kg", low: 0, high: 8, step: 0.1, value: 0.7 }],
    x: { label: "share of the element in the basket", from: 0.05, to: 0.4, unit: "share" }, y: { label: "USD/kg of it", unit: "USD/kg" }, at: 0.18,
    f: (share, { cash, others }) => ({ "": scarcityPrice(cash!, share, others) }),
  },
  {
    id: "hosts", title: "Host states keep more of their ore", formula: "hazard a year = nationalism.hazard × (1 + phi × max(0, contracted − threshold))", file: "src/minerals/mines/nationalism.ts",
    parameters: ["nationalism.hazard", "nationalism.phi", "nationalism.threshold"], x: { label: "share contracted to foreigners", from: 0, to: 1, unit: "share" }, y: { label: "chance a year", unit: "share" }, at: 1,
    f: (contracted, values) => ({ "": hostHazard(values["nationalism.hazard"]!, values["nationalism.phi"]!, contracted, values["nationalism.threshold"]!) }),
  },
  {
    id: "calm", title: "Calm buyers leave outside oxide to China", formula: "f = freeShare + (1 − freeShare) × policyShare", file: "src/minerals/trade/outside-oxide.ts",
    parameters: ["offtake.freeShare.other"], x: { label: "part taken up by allied contracts, policyShare", from: 0, to: 1, unit: "share" }, y: { label: "share taken by buyers outside China", unit: "share", domain: [0, 1] }, at: 0.3,
    f: (policy, values) => ({ "": values["offtake.freeShare.other"]! + (1 - values["offtake.freeShare.other"]!) * policy }),
  },
];
