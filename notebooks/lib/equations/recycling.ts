import { allocationLoss, bottleneckLoss, hhi, triangularQuantile, weibullSurvival, withoutLargest } from "../../../src/browser.ts";
import type { Equation } from "../example.ts";

/** Products in use, recycling, losses, concentration and draws. */
export const RECYCLING: readonly Equation[] = [
  {
    id: "life", title: "How long products live", formula: "S(a) = exp(−(a/scale)^shape), mean life × recycling.lifeFactor", file: "src/minerals/recycling/products-in-use.ts",
    parameters: ["recycling.lifeFactor"], given: [{ name: "mean", label: "Mean life", unit: "years", low: 3, high: 25, step: 0.5, value: 15 }, { name: "shape", label: "Shape", unit: "1", low: 1, high: 6, step: 0.1, value: 3 }],
    x: { label: "age, years", from: 0, to: 40, unit: "years" }, y: { label: "share still in use", unit: "share", domain: [0, 1] }, at: 15,
    f: (age, values) => ({ "": weibullSurvival(age, values["mean"]! * values["recycling.lifeFactor"]!, values["shape"]!) }),
  },
  {
    id: "pays", title: "Recycling that pays", formula: "pays = 1/(1 + exp(−(NdPr − cost)/(costWidth × cost)))", file: "src/minerals/recycling/end-of-life.ts",
    parameters: ["recycling.cost", "recycling.costWidth"], x: { label: "NdPr price, USD/kg", from: 20, to: 160, unit: "USD/kg" }, y: { label: "share that runs", unit: "share", domain: [0, 1] }, at: 75,
    f: (price, values) => ({ "": 1 / (1 + Math.exp(-(price - values["recycling.cost"]!) / (values["recycling.costWidth"]! * values["recycling.cost"]!))) }),
  },
  {
    id: "collection", title: "Collection ramps up", formula: "collection += rate/12 × push, up to the ceiling", file: "src/minerals/recycling/end-of-life.ts",
    parameters: ["recycling.collection.start", "recycling.collection.rate", "recycling.collection.ceiling"], given: [{ name: "push", label: "Push", unit: "share", low: 0, high: 1, step: 0.05, value: 0.5 }],
    x: { label: "years", from: 0, to: 15, unit: "years" }, y: { label: "share collected", unit: "share", domain: [0, 1] }, at: 10,
    f: (years, values) => ({ "": Math.min(values["recycling.collection.ceiling"]!, values["recycling.collection.start"]! + (values["recycling.collection.rate"]! / 100) * values["push"]! * years) }),
  },
  {
    id: "losses", title: "Loss of a shortage, two ends", formula: "allocation: least valuable use gives way first;  bottleneck: every use loses its share", file: "src/minerals/use/losses.ts",
    parameters: ["loss.substitutionEase"], given: [{ name: "value", label: "Value of the better of two equal uses, % of all", unit: "%", low: 50, high: 99, step: 1, value: 90 }],
    x: { label: "share of need missing", from: 0, to: 1, unit: "share" }, y: { label: "share of value lost", unit: "share", domain: [0, 1] }, at: 0.3,
    f: (short, values) => {
      const kept = 1 - values["loss.substitutionEase"]!;
      return { allocation: kept * allocationLoss([{ need: 1, value: 100 - values["value"]! }, { need: 1, value: values["value"]! }], short), bottleneck: kept * bottleneckLoss(short) };
    },
  },
  {
    id: "concentration", title: "One supplier and the rest", formula: "HHI = Σ share²;  N−1 = (S − S_max)/D", file: "src/measures/concentration.ts", parameters: [],
    given: [{ name: "others", label: "Other equal suppliers", unit: "1", low: 1, high: 20, step: 1, value: 4 }],
    x: { label: "share of the largest", from: 0.3, to: 0.95, unit: "share" }, y: { label: "share", unit: "share", domain: [0, 1] }, at: 0.6,
    f: (largest, { others }) => {
      const amounts = [largest, ...Array.from({ length: others! }, () => (1 - largest) / others!)];
      return { "HHI/10,000": hhi(amounts) / 10_000, "N−1": withoutLargest(amounts, 1) };
    },
  },
  {
    id: "draws", title: "How an uncertain value is drawn", formula: "triangular over (low, central, high), one stratum of a Latin hypercube a draw", file: "src/uncertainty/quantile-functions.ts", parameters: [],
    given: [{ name: "mode", label: "Central value", unit: "1", low: 0, high: 10, step: 0.1, value: 3 }],
    x: { label: "stratum, from the lowest draw to the highest", from: 0, to: 1, unit: "share" }, y: { label: "value drawn, 0 to 10", unit: "1" }, at: 0.5,
    f: (u, { mode }) => ({ "": triangularQuantile(u, 0, mode!, 10) }),
  },
];
