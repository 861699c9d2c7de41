import { d03Backtest, type ChartContext } from "../../charts/index.ts";
import type { BacktestScore } from "../../report/input.ts";
import { tableOf } from "../../report/tables.ts";
import { DRAWN_SERIES } from "../backtest.ts";
import { replayCase } from "../backtest-case.ts";
import type { Case } from "../case.ts";
import type { ReportPart } from "../part.ts";

/** The replay of history with a case's values and as many draws (D03), and its score. */
export function backtestPart(one: Case, context: ChartContext): ReportPart & { readonly score: BacktestScore } {
  const { scenario, facts, seed, draws } = one.run;
  const { rows, paths, score } = replayCase(scenario, facts, { seed, draws, dataHashes: {} }).tested;
  return {
    charts: [d03Backtest(rows, { ...context, scenario: one.id, scenarioTitle: one.short }, DRAWN_SERIES, paths)],
    tables: [tableOf("backtest", rows)],
    score: { fitted: score.fitted, heldOut: score.heldOut, passed: score.passed },
  };
}
