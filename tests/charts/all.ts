import { d01StockAfterShock, d03Backtest, d04DependenceByDefinition, d05Chokepoints, d06Dependence, d07Levers, d07SupplyByOrigin, d11Minamitorishima, d12CostCurve, d13LossBenchmarks, type Chart, type ChartContext } from "../../src/charts/index.ts";
import { backtest, chokepoints, context, contribution, definitions, dependence, levers, losses, observed, paths, plants, rungs, runout, shock, supply } from "./fixtures.ts";

/** Every chart from the fixture rows, lead chart first. */
export const allCharts = (of: ChartContext = context, banded = true): Chart[] => [
  d06Dependence({
    economy: "Japan", definition: "customs", element: "all", rows: dependence(banded), observed, reference: { id: "reference", title: "Reference" },
    targets: [{ below: 50, year: 2030, probability: banded ? 0.27 : null }, { below: 30, year: 2035, probability: banded ? 0.12 : null }],
  }, of),
  d01StockAfterShock({ economy: "Japan", paths: paths(banded), runout: runout(banded), shock, floor: 30 }, of),
  d03Backtest(backtest, of),
  d04DependenceByDefinition({ economy: "Japan", year: 2024, rows: definitions, claim: { value: 60, label: "often quoted" } }, of),
  d05Chokepoints(chokepoints, of),
  d07SupplyByOrigin({ economy: "Japan", elements: ["Nd", "Dy"], rows: supply, year: 2035 }, of),
  d07Levers({ rows: levers, start: 66, reference: "Reference", draws: banded ? 24 : 0, outcome: "Japan's dependence on China in 2035 by customs tonnes", unit: "%", step: "points" }, of),
  d11Minamitorishima({ rungs, contribution: banded ? contribution : contribution.map((row) => ({ ...row, p05: null, p25: null, p75: null, p95: null, p_start: null })), year: 2035 }, of),
  d12CostCurve({ rows: plants, product: "NdPr oxide", unit: "USD/kg", year: 2027, price: 82, stressed: 49, floor: 65, consumer: "The floor adds 21 USD to a motor with 1.3 kg of NdPr." }, of),
  d13LossBenchmarks({ economy: "Japan", rows: losses, differences: ["NRI anchors on 2010 and lets firms adapt; Daiwa takes a full stop of imports without substitution."] }, of),
];
