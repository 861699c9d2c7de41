import { d03Backtest, type ChartContext } from "../../charts/index.ts";
import type { BacktestScore } from "../../report/input.ts";
import { tableOf } from "../../report/tables.ts";
import { runIdOf } from "../../runner/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { DRAWN_SERIES } from "../backtest.ts";
import type { Case } from "../case.ts";
import { historyOf, recordOf } from "../history.ts";
import type { ReportPart } from "../part.ts";

const sameRun = (a: Scenario, b: Scenario, { facts, seed, draws }: Case["run"]): boolean => runIdOf(a, facts, seed, draws, {}) === runIdOf(b, facts, seed, draws, {});

/** The replay of history with a case's values and as many draws (D03), and its score. */
export function backtestPart(one: Case, context: ChartContext): ReportPart & { readonly score: BacktestScore } {
  const { scenario, facts, seed, draws } = one.run;
  const { history } = one;
  const { replayed } = history && sameRun(history.of, scenario, one.run) ? history : historyOf(scenario, facts, { seed, draws, prior: one.run.weights === undefined });
  const { rows, paths, forecasts } = replayed;
  return {
    charts: [d03Backtest(rows, { ...context, scenario: one.id, scenarioTitle: one.short }, DRAWN_SERIES, paths)],
    tables: [tableOf("backtest", rows), ...(forecasts.length > 0 ? [tableOf("backtest_forecasts", forecasts)] : [])],
    score: recordOf(replayed),
  };
}
