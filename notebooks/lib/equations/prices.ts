import { clearingMultiple, twoTierPrices } from "../../../src/browser.ts";
import type { Equation } from "../example.ts";

/** Restrictions and prices. */
export const PRICES: readonly Equation[] = [
  {
    id: "clearing", title: "Price that clears a shortage", formula: "multiple = min(choke, (wanted/got)^(1/ε))", file: "src/minerals/prices/market.ts",
    parameters: ["price.elasticity", "price.choke.heavy"], x: { label: "share missing", from: 0, to: 0.8, unit: "share" }, y: { label: "outside over Chinese price", unit: "x" }, at: 0.4,
    f: (short, values) => ({ "": clearingMultiple(1, 1 - short, values["price.elasticity"]!, values["price.choke.heavy"]!) }),
  },
  {
    id: "two-tier", title: "Two prices at a border", formula: "inside = (D/(S − X))^(1/ε),  outside = (D/(S + X))^(1/ε),  X = α × usual exports", file: "src/minerals/prices/market.ts", parameters: [],
    given: [{ name: "elasticity", label: "Elasticity, ε", unit: "1", low: 0.1, high: 0.6, step: 0.01, value: 0.2 }],
    x: { label: "share still passing, α", from: 0.2, to: 1, unit: "share" }, y: { label: "price over undisturbed", unit: "x" }, at: 0.6,
    f: (passthrough, { elasticity }) => twoTierPrices({ supply: 90, demand: 60 }, { supply: 10, demand: 40 }, passthrough, elasticity!) as unknown as Record<string, number>,
  },
  {
    id: "steps", title: "Prices climb by steps and fall by half-lives", formula: "outside = max(floor, ceiling + (cleared − ceiling) × (1 − 0.5^(1/rise)));  settling = floor + (last − floor) × 0.5^(1/return)", file: "src/minerals/prices/clearing.ts",
    parameters: ["price.riseHalfLife", "price.returnHalfLife"], given: [{ name: "cleared", label: "Clearing multiple for a year, then none", unit: "x", low: 1, high: 30, step: 0.5, value: 12 }],
    x: { label: "months", from: 0, to: 60, unit: "months" }, y: { label: "outside over Chinese price", unit: "x" }, at: 12,
    f: (months, values) => {
      let outside = 1;
      for (let month = 0; month < Math.round(months); month++) {
        const settling = 1 + (outside - 1) * 0.5 ** (1 / values["price.returnHalfLife"]!);
        const cleared = month < 12 ? values["cleared"]! : 1;
        outside = Math.max(1, settling + Math.max(0, cleared - settling) * (1 - 0.5 ** (1 / values["price.riseHalfLife"]!)));
      }
      return { "": outside };
    },
  },
  {
    id: "mean", title: "What users pay on average", formula: "mean = contractShare × contract + (1 − contractShare) × outside", file: "src/minerals/prices/clearing.ts",
    parameters: ["price.contractShare", "price.premium"], x: { label: "spot price outside over the Chinese price", from: 1, to: 20, unit: "x" }, y: { label: "mean over the Chinese price, at once", unit: "x" }, at: 10,
    f: (spot, values) => ({ "": values["price.contractShare"]! * (1 + values["price.premium"]!) + (1 - values["price.contractShare"]!) * spot }),
  },
  {
    id: "leak", title: "Leakage through third countries", formula: "leaked = κ × max(0, 1 − chinaPrice/outsidePrice) × blocked", file: "src/minerals/restrictions/licences.ts",
    parameters: ["restriction.leak.single", "restriction.leak.global"], x: { label: "outside over Chinese price", from: 1, to: 15, unit: "x" }, y: { label: "share of the blocked tonnes", unit: "share", domain: [0, 1] }, at: 5,
    f: (gap, values) => ({ "one target": values["restriction.leak.single"]! * (1 - 1 / gap), worldwide: values["restriction.leak.global"]! * (1 - 1 / gap) }),
  },
  {
    id: "china-price", title: "Chinese price returns to its long-run level", formula: "longRun × (last/longRun)^(0.5^(months/halfLife))", file: "src/minerals/prices/prices.ts",
    parameters: ["price.halfLife"], given: [{ name: "last", label: "Last price over long-run", unit: "x", low: 0.3, high: 4, step: 0.1, value: 2 }],
    x: { label: "months after the anchor", from: 0, to: 120, unit: "months" }, y: { label: "over long-run", unit: "x" }, at: 24,
    f: (months, values) => ({ "": values["last"]! ** (0.5 ** (months / values["price.halfLife"]!)) }),
  },
];
