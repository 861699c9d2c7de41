import { bestStock, fearDecay, fillOrder, poolingFactor, shareStocks, stockOrder, survivalMonths, survivalWithRamp } from "../../../src/browser.ts";
import { deterred } from "../../../src/minerals/restrictions/deterrence.ts";
import type { Equation } from "../example.ts";

/** Two members, the first short of tonnes, the second with stock to give. */
function received(gap: number, offer: number, reliability: number): number {
  const got = new Float64Array(2);
  shareStocks(Float64Array.of(gap, 0), Float64Array.of(0, offer), [0, 1], "need", reliability, 1, new Float64Array(2), got);
  return got[0]!;
}

/** Fear, stocks, sharing and effort. */
export const SECURITY: readonly Equation[] = [
  {
    id: "fear", title: "Fear fades", formula: "fear = max(scare, fear × 0.5^(1/fear.halfLife)),  scare = min(1, cut/fear.fullAt)", file: "src/minerals/stocks/fear.ts",
    parameters: ["fear.halfLife", "fear.fullAt"], given: [{ name: "cut", label: "Share of the flow cut off", unit: "share", low: 0, high: 1, step: 0.01, value: 0.4 }],
    x: { label: "months since the measure", from: 0, to: 24, unit: "months" }, y: { label: "fear", unit: "1", domain: [0, 1] }, at: 6,
    f: (months, values) => ({ "": Math.min(1, values["cut"]! / values["fear.fullAt"]!) * fearDecay(values["fear.halfLife"]!) ** months }),
  },
  {
    id: "order", title: "Fearful firms order more", formula: "order = (cover × (1 + zeta × fear) × need − stock)/fear.adjust", file: "src/minerals/stocks/fear.ts",
    parameters: ["fear.zeta", "fear.adjust"], given: [{ name: "stock", label: "Stock, months of need", unit: "months", low: 0, high: 12, step: 0.5, value: 6 }],
    x: { label: "fear", from: 0, to: 1, unit: "1" }, y: { label: "order a month, months of need", unit: "months" }, at: 1,
    f: (fear, values) => ({ "": stockOrder(1, values["stock"]!, 6, values["fear.zeta"]!, fear, values["fear.adjust"]!) }),
  },
  {
    id: "fill", title: "A national stock is filled", formula: "fill = max(0, (target − stock)/stock.fillMonths)", file: "src/minerals/stocks/stockpile.ts",
    parameters: ["stock.days", "stock.fillMonths"], x: { label: "months", from: 0, to: 120, unit: "months" }, y: { label: "days of cover", unit: "days" }, at: 36,
    f: (months, values) => {
      let days = 0;
      for (let month = 0; month < Math.round(months); month++) days += fillOrder(values["stock.days"]!, days, values["stock.fillMonths"]!);
      return { "": days };
    },
  },
  {
    id: "survival", title: "How long a stock lasts", formula: "T = stock/(need − supply);  with supply growing, the root of g/2 T² − draw T + stock = 0", file: "src/minerals/stocks/stockpile.ts", parameters: [],
    given: [{ name: "supply", label: "Other supply, % of need", unit: "%", low: 0, high: 95, step: 1, value: 37 }, { name: "growth", label: "Its growth, points a month", unit: "points", low: 0, high: 6, step: 0.1, value: 1 }],
    x: { label: "days of cover", from: 0, to: 360, unit: "days" }, y: { label: "months until empty", unit: "months", domain: [0, 36] }, at: 60,
    f: (days, { supply, growth }) => ({ flat: Math.min(36, survivalMonths((days / 30.4) * 100, 100, supply!)), growing: Math.min(36, survivalWithRamp((days / 30.4) * 100, 100, supply!, growth!)) }),
  },
  {
    id: "sharing", title: "Allies share", formula: "pool = min(gaps, offers × sharing.reliability)", file: "src/minerals/stocks/cooperation.ts",
    parameters: ["sharing.reliability"], given: [{ name: "gap", label: "Tonnes missing", unit: "t", low: 0, high: 100, step: 1, value: 50 }],
    x: { label: "tonnes offered", from: 0, to: 120, unit: "t" }, y: { label: "tonnes received", unit: "t" }, at: 60,
    f: (offer, values) => ({ "": received(values["gap"]!, offer, values["sharing.reliability"]!) }),
  },
  {
    id: "pooling", title: "What pooling saves", formula: "stock each = √((1 + (n − 1)ρ)/n)", file: "src/minerals/stocks/cooperation.ts", parameters: [],
    given: [{ name: "members", label: "Members", unit: "1", low: 1, high: 6, step: 1, value: 2 }],
    x: { label: "correlation of shocks, ρ", from: 0, to: 1, unit: "1" }, y: { label: "stock over standing alone", unit: "share", domain: [0, 1] }, at: 0.5,
    f: (rho, { members }) => ({ "": poolingFactor(members!, rho) }),
  },
  {
    id: "best", title: "The stock that pays", formula: "T = ln(pV/(hP))/q, none if pV ≤ hP", file: "src/minerals/stocks/stockpile.ts", parameters: [],
    given: [{ name: "loss", label: "Loss for each missing kg", unit: "USD", low: 100, high: 10000, step: 100, value: 5000 }, { name: "carry", label: "Carrying cost", unit: "% a year", low: 2, high: 15, step: 0.5, value: 8 }, { name: "price", label: "Price", unit: "USD/kg", low: 20, high: 1000, step: 4, value: 224 }],
    x: { label: "chance of a shock a year, p", from: 0, to: 0.3, unit: "share" }, y: { label: "years of need", unit: "years" }, at: 0.1,
    f: (p, { loss, carry, price }) => ({ "": p === 0 ? 0 : bestStock(p, loss!, carry! / 100, price!, 2) }),
  },
  {
    id: "effort", title: "Effort fades in calm years", formula: "effort → floor + (effort − floor) × 0.5^(1/halfLife)", file: "src/minerals/stocks/effort.ts",
    parameters: ["complacency.halfLife", "effort.floor"], x: { label: "calm years", from: 0, to: 25, unit: "years" }, y: { label: "public effort", unit: "share", domain: [0, 1] }, at: 9,
    f: (years, values) => ({ "": values["effort.floor"]! + (1 - values["effort.floor"]!) * 0.5 ** (years / values["complacency.halfLife"]!) }),
  },
  {
    id: "deterrence", title: "Preparation deters (off by default)", formula: "part taken away = 1 − exp(−strength × prepared)", file: "src/minerals/restrictions/deterrence.ts",
    parameters: ["hazard.deterrence"], x: { label: "prepared share of a year's need", from: 0, to: 1, unit: "share" }, y: { label: "part of the measure taken away", unit: "share", domain: [0, 1] }, at: 0.5,
    f: (prepared, values) => ({ "": deterred(values["hazard.deterrence"]!, prepared) }),
  },
];
