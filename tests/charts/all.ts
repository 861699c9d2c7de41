import { d01StockAfterShock, d03Backtest, d04DependenceByDefinition, d05Chokepoints, d06Dependence, d07SupplyByOrigin, d13LossBenchmarks, type Chart, type ChartContext } from "../../src/charts/index.ts";
import { backtest, chokepoints, context, definitions, dependence, losses, observed, paths, runout, shock, supply } from "./fixtures.ts";

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
  d13LossBenchmarks({ economy: "Japan", rows: losses, differences: ["NRI anchors on 2010 and lets firms adapt; Daiwa takes a full stop of imports without substitution."] }, of),
];
