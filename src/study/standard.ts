import { balanceRows, supplyByOrigin } from "../measures/index.ts";
import { tableOf, type ReportInput, type Table } from "../report/index.ts";
import { answersOf } from "./answers.ts";
import type { Case } from "./case.ts";
import { chokepointsOf, chokepointYear, standardCharts, SUPPLY_ELEMENTS, type StudyRows } from "./charts.ts";
import { checksOf } from "./checks.ts";
import { contextOf, reportId, reportInput, type Origin } from "./report-input.ts";
import { dependenceRows, pathRows, runoutRows } from "./rows.ts";
import { valuesOf } from "./values.ts";

const distinct = (cases: readonly Case[]): Case[] => cases.filter(({ id }, index) => cases.findIndex((one) => one.id === id) === index);

/** Tables that would be empty, such as run-out without a shock, are left out. */
const filled = (tables: readonly Table[]): Table[] => tables.filter(({ rows }) => rows.length > 0);

/**
 * The study that a scenario without a script of its own gets: dependence, what a shock does to stocks, choke points and origins.
 * `cases` are the scenario itself first, then what it is swept over or set beside.
 */
export function standardStudy(cases: readonly Case[], reference: Case | null, origin: Origin): ReportInput {
  const lead = cases[0];
  const swept = cases.filter(({ run }) => run.scenario.id === lead.run.scenario.id);
  const others = distinct([...cases.slice(1), ...(reference ? [reference] : [])]);
  const rows: StudyRows = {
    dependence: distinct([lead, ...others]).flatMap(dependenceRows),
    runout: swept.flatMap(runoutRows),
    paths: swept.flatMap(pathRows),
    supply: supplyByOrigin(lead.run.result, lead.id, "Japan", SUPPLY_ELEMENTS),
    chokepoints: chokepointsOf(lead, chokepointYear(lead)),
  };
  const runId = reportId(lead, others);
  const context = contextOf(lead, runId);
  return reportInput(lead, reference, runId, {
    answers: answersOf(lead, reference, rows.runout.filter(({ scenario }) => scenario === lead.family)),
    values: valuesOf(lead),
    charts: standardCharts(lead, cases.slice(1), reference, rows, context),
    tables: filled([
      tableOf("dependence", rows.dependence), tableOf("runout", rows.runout), tableOf("stock_path", rows.paths),
      tableOf("chokepoints", rows.chokepoints), tableOf("supply", rows.supply), tableOf("balance", balanceRows(lead.run.result, lead.id)),
    ]),
    checks: checksOf([lead, ...others], rows.dependence),
    warnings: [],
  }, origin);
}
