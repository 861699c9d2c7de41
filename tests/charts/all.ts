import {
  d01StockAfterShock, d02RunoutTable, d03Backtest, d04DependenceByDefinition, d05Chokepoints, d06Dependence, d07Levers, d07SupplyByOrigin, d11Minamitorishima, d12CostCurve, d13LossBenchmarks, d14PledgeFunnel, d15PledgeRisk, d16ShareChange, d17ShareByElement, d18PledgeFan,
  d08WhatDecides, DRIVER_COLOURS, type Chart, type ChartContext,
} from "../../src/charts/index.ts";
import {
  backtest, chokepoints, context, contribution, decisive, definitions, dependence, exceedance, levers, losses, observed, origins, paths, plants, pledgeLedgers, pledgeProjects, pledgeTotals, precedents, rationing, recycledProducts, rungs, runout,
  SHARE_DRIVERS, shareChanges, shock,
} from "./fixtures.ts";

/** Every chart from the fixture rows, lead chart first. */
export const allCharts = (of: ChartContext = context, banded = true): Chart[] => [
  d06Dependence({
    economy: "Japan", definition: "customs", element: "all", rows: dependence(banded), observed, reference: { id: "reference", title: "Reference" },
    targets: [{ below: 50, year: 2030, probability: banded ? 0.27 : null }, { below: 30, year: 2035, probability: banded ? 0.12 : null }],
  }, of),
  d01StockAfterShock({ economy: "Japan", paths: paths(banded), runout: runout(banded), shock, floor: 30 }, of),
  d02RunoutTable({ economy: "Japan", rows: rationing(banded), from: shock.from }, of),
  d03Backtest(backtest, of),
  d04DependenceByDefinition({ economy: "Japan", year: 2024, rows: definitions, claim: { value: 60, label: "often quoted" } }, of),
  d05Chokepoints(chokepoints, of),
  d07SupplyByOrigin({ economy: "Japan", elements: ["Nd", "Dy"], rows: origins(banded), recycled: recycledProducts, year: 2035 }, of),
  d07Levers({ rows: levers, start: 66, reference: "Reference", draws: banded ? 24 : 0, outcome: "Japan's dependence on China in 2035 by customs tonnes", unit: "%", step: "points" }, of),
  d11Minamitorishima({ rungs, contribution: banded ? contribution : contribution.map((row) => ({ ...row, p05: null, p25: null, p75: null, p95: null, p_start: null })), year: 2035 }, of),
  d12CostCurve({ rows: plants, product: "NdPr oxide", unit: "USD/kg", year: 2027, price: 82, stressed: 49, floor: 65, consumer: "The floor adds 21 USD to a motor with 1.3 kg of NdPr." }, of),
  d13LossBenchmarks({ economy: "Japan", rows: losses, differences: ["NRI anchors on 2010 and lets firms adapt; Daiwa takes a full stop of imports without substitution."] }, of),
];

const DEADLINE = "2029-01-19";
const atDeadline = pledgeLedgers.filter(({ date }) => date === DEADLINE);
const SHARE = "Japan's customs share from China";

/** Charts whose sentences come from a study or that draw the pledge; those of allCharts() come first in the reports. */
export const furtherCharts = (of: ChartContext = context): Chart[] => [
  d08WhatDecides({ rows: decisive, central: 59, outcome: "Japan's dependence on China in 2035", counted: "Japan's dependence on China in 2035 (customs: country of last export)", unit: "%" }, of),
  d14PledgeFunnel({ by: DEADLINE, totals: pledgeTotals, ledgers: atDeadline, seen: [{ ledger: "selected", date: "2026-04-30", value: 109 }], exceedance, ledger: "disbursed", atLeast: 100, chance: 0.27 }, of),
  d15PledgeRisk({ by: DEADLINE, rows: pledgeProjects, regimes: ["cap15", "lapsed"], sales: 120 }, of),
  d16ShareChange({ rows: shareChanges, drivers: SHARE_DRIVERS, share: SHARE, title: "Lower use took 14 points off the share in 2010 to 2012", sources: ["S_KKS2015"] }, of),
  d17ShareByElement({ rows: shareChanges, drivers: SHARE_DRIVERS.map((driver, index) => ({ driver, colour: DRIVER_COLOURS[index]! })), share: SHARE, title: "Cerium moved the share most, by 5.6 points" }, of),
  d18PledgeFan({ rows: pledgeLedgers, start: "2025-10-28", deadline: DEADLINE, headline: 550, precedents }, of),
];
