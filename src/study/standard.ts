import { balanceRows } from "../measures/index.ts";
import type { ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import { answersOf } from "./answers.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { chokepointYear } from "./chokepoint-year.ts";
import { gathered } from "./part.ts";
import { chokepointPart } from "./parts/chokepoints.ts";
import { dependencePart } from "./parts/dependence.ts";
import { rationingPart } from "./parts/rationing.ts";
import { stockPart } from "./parts/stocks.ts";
import { supplyPart } from "./parts/supply.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { dependenceRows } from "./rows.ts";
import { titleOf } from "./title.ts";
import { valuesOf } from "./values.ts";

const distinct = (cases: readonly Case[]): Case[] => cases.filter(({ id }, index) => cases.findIndex((one) => one.id === id) === index);

/**
 * The study that a scenario without a script of its own gets: dependence, what a shock does to stocks, choke points and origins.
 * `cases` are the scenario itself first, then what it is swept over or set beside.
 */
export function standardStudy(cases: readonly Case[], reference: Case | null, origin: Provenance): ReportInput {
  const lead = cases[0];
  const swept = cases.filter(({ run }) => run.scenario.id === lead.run.scenario.id);
  const others = distinct([...cases.slice(1), ...(reference ? [reference] : [])]);
  const rows = distinct([lead, ...others]).flatMap(dependenceRows);
  const runId = reportId(lead, others);
  const context = contextOf(lead, runId);
  const { charts, tables } = gathered([
    dependencePart({ lead, reference, others: cases.slice(1), rows }, context),
    stockPart(swept, context),
    rationingPart(swept, context),
    chokepointPart(lead, chokepointYear(lead.run.scenario), context),
    supplyPart(lead, context),
    { charts: [], tables: [tableOf("balance", balanceRows(lead.run.result, lead.id))] },
  ]);
  return reportInput(lead, reference, runId, {
    title: titleOf(lead.run.scenario, swept.map(({ run }) => run.scenario)),
    answers: answersOf(lead, reference, swept),
    values: valuesOf(lead), charts, tables, checks: lawsOf([lead, ...others], rows), warnings: [],
  }, origin);
}
