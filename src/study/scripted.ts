import { joinedRunId } from "../runner/index.ts";
import type { ReportInput } from "../report/input.ts";
import type { Scenario } from "../scenario/index.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { gathered } from "./part.ts";
import { contextOf, reportInput, type Provenance } from "./report-input.ts";
import { dependenceRows } from "./rows.ts";
import type { Desk, Study } from "./script.ts";
import { spokenQuestion, titleOf } from "./title.ts";
import { valuesOfAll } from "./values.ts";

/** What the report of a study carries. `script` is the text of the script, so that an edited script makes another report. */
export interface Scripted {
  readonly scenario: Scenario;
  readonly study: Study;
  readonly script: string;
  readonly cases: Readonly<Record<string, Case>>;
}

const distinct = (cases: readonly Case[]): Case[] => cases.filter(({ id }, index) => cases.findIndex((one) => one.id === id) === index);

/** Lets a study read its runs, and puts what it found into a report with the terminal's table. */
export async function scriptedStudy({ scenario, study, script, cases }: Scripted, edge: Pick<Desk, "progress" | "pledge">, origin: Provenance): Promise<{ input: ReportInput; table: readonly object[] }> {
  const all = distinct(Object.values(cases));
  const [lead, ...others] = all;
  const runId = joinedRunId([scenario.id, script, ...all.map(({ id, run }) => `${id} ${run.runId}`)]);
  const found = await study.answer(cases, { facts: lead.run.facts, ...edge, context: (of = lead) => contextOf(of, runId) });
  const { charts, tables, checks } = gathered(found.parts);
  const reference = others.find(({ id }) => id === "reference") ?? null;
  const input = reportInput(lead, reference, runId, {
    title: titleOf(scenario), question: spokenQuestion(scenario), answers: found.answers.slice(0, 6),
    values: { ...valuesOfAll(lead, others), ...found.values }, charts, tables,
    checks: [...lawsOf(all, all.flatMap(dependenceRows)), ...checks], warnings: found.warnings ?? [],
  }, origin);
  return { input: { ...input, scenarioId: scenario.id.replaceAll("/", "-"), kind: scenario.kind, ...(found.score ? { backtestScore: found.score } : {}) }, table: found.table ?? [] };
}
