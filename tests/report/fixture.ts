import { tableOf, type ReportInput } from "../../src/report/index.ts";
import { allCharts } from "../charts/all.ts";
import { backtest, chokepoints, contribution, definitions, dependence, levers, losses, origins, paths, plants, rationing, runout } from "../charts/fixtures.ts";

/** A whole report's input from the charts' fixture rows. */
export const reportInput = (change: Partial<ReportInput> = {}): ReportInput => ({
  scenarioId: "comprehensive", title: "Comprehensive programme", kind: "target", question: "Which mix of measures gets Japan below 50% by 2030 & 30% by 2035, and how sure is that?",
  runId: "7f3a9c", seed: "lodestone", draws: 200, quick: false, dataVersion: "2026.11",
  answers: [
    "Japan's dependence on China is 42% (28 to 56) in 2035 by customs tonnes, against 66% in the reference.",
    "It falls below 50% in 2030 in 27% of draws and below 30% in 2035 in 12%.",
    "Dysprosium runs out in May 2027 (March to June) with 60 days of cover; sharing adds 3 months.",
    "Unmet need in 2027 is 41 t Dy (22 to 70).",
    "Three assumptions matter most: recycling.collection, projects.delay, stock.days.",
    "Left out: stock held by firms abroad <not reported>.",
  ],
  values: { "dependence.customs.japan.all@2035": { value: 42, p05: 28, p25: 36, p50: 42, p75: 48, p95: 56, unit: "%", definition: "customs", grade: "C" } },
  charts: allCharts(),
  tables: [
    tableOf("dependence", dependence()), tableOf("stock_path", paths()), tableOf("runout", runout()), tableOf("backtest", backtest), tableOf("definitions", definitions),
    tableOf("chokepoints", chokepoints), tableOf("origins", origins()), tableOf("losses", losses), tableOf("levers", levers), tableOf("minamitorishima", contribution), tableOf("cost_curve", plants), tableOf("rationing", rationing()),
  ],
  card: [
    { lever: "stock.days", value: "60", reference: "60", unit: "days", grade: "B", source: "METI", why: "Published target.", changed: false },
    { lever: "recycling.collection", value: "0.45 (0.3 to 0.6)", reference: "0.2", unit: "share", grade: "C", source: "estimate", why: "What the law of 2026 asks for, halved for leakage.", changed: true },
    { lever: "sharing.on", value: "true", reference: "false", unit: "", grade: "C", source: "", why: "Allies pool half of their stocks after two months.", changed: true },
  ],
  assumptions: [{ path: "recycling.collection", value: "0.45 (0.3 to 0.6)", why: "What the law of 2026 asks for, halved for leakage.", source: "estimate", grade: "C" }],
  warnings: ["The price series after May 2026 is an estimate."],
  checks: [{ name: "mass balance", ok: true, detail: "largest gap 1e-9 t" }, { name: "shares within 0 and 100", ok: true, detail: "" }],
  sources: [{ id: "S_KKS2015", title: "Rare-earth trade of Japan", publisher: "Trade press", date: "2015", url: "https://example.org/a?b=1&c=2", grade: "B" }],
  resolvedYaml: "title: Comprehensive programme\nstock:\n  days: 60\n",
  dataHashes: { "prices.csv": "0".repeat(64) },
  backtestScore: { heldOut: { inside: 10, points: 12 }, fitted: { inside: 8, points: 11 }, passed: true, effective: null, forecasts: [] },
  leftOut: ["Stocks held by firms abroad.", "Re-export of finished goods."],
  startedAt: "2026-11-23T10:00:00.000Z",
  ...change,
});
