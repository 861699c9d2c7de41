import type { Chart, ChartContext } from "../charts/index.ts";
import type { AnswerValue, Check, ReportInput, Table } from "../report/input.ts";
import { joinedRunId } from "../runner/index.ts";
import { resolvedYaml } from "../scenario/index.ts";
import { leftOut } from "./answers.ts";
import { assumptionRows, cardOf, sourcesOf } from "./card.ts";
import type { Case } from "./case.ts";
import { failedTables } from "./failed-draws.ts";
import { recordOf } from "./history.ts";
import { spokenQuestion, titleOf } from "./title.ts";

/** What one kind of study adds to what every report holds. */
export interface Findings {
  /** The report's heading and question, where they are the study's rather than the scenario's. */
  readonly title?: string;
  readonly question?: string;
  readonly answers: readonly string[];
  readonly values: Readonly<Record<string, AnswerValue>>;
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  readonly checks: readonly Check[];
  readonly warnings: readonly string[];
}

/** What only the edge knows about a report: when the work began, and the data files that it read. */
export interface Provenance {
  /** ISO 8601; goes into the manifest alone. */
  readonly startedAt: string;
  /** SHA-256 of each data file by its name. */
  readonly dataHashes: Readonly<Record<string, string>>;
}

/** Name of a report: the run's own when it holds nothing else, otherwise one that changes with any run in it or any option of the verb. */
export function reportId(lead: Case, others: readonly Case[], ...options: readonly string[]): string {
  if (others.length === 0 && options.length === 0) return lead.run.runId;
  return joinedRunId([...[lead, ...others].map(({ id, run }) => `${id} ${run.runId}`), ...options]);
}

/** Draws behind what is shown. One alone has no median but the run at central values, which is shown instead. */
const drawsShown = ({ run: { draws } }: Case): number => (draws > 1 ? draws : 0);

/** What charts print in their footers about the runs behind them. */
export const contextOf = (lead: Case, runId: string): ChartContext => ({
  scenario: lead.id, scenarioTitle: lead.short, runId, dataVersion: lead.run.facts.version, draws: drawsShown(lead), sources: [], notes: [],
  ...(lead.run.weights ? { effective: lead.run.weights.effective } : {}),
});

/** Puts a study's findings together with the card, the assumptions, the sources and the record of the run. */
export function reportInput(lead: Case, reference: Case | null, runId: string, findings: Findings, origin: Provenance): ReportInput {
  const { scenario, facts, seed, draws } = lead.run;
  const cited = [...scenario.resolved.values()].map(({ source }) => source);
  const shown = findings.tables.flatMap(({ rows }) => rows.map((row) => String((row as Record<string, unknown>)["source_id"] ?? "")));
  return {
    // A variant's id holds a slash, which a folder's name must not.
    scenarioId: scenario.id.replaceAll("/", "-"), title: titleOf(scenario), kind: scenario.kind, question: spokenQuestion(scenario),
    runId, seed, draws, quick: drawsShown(lead) === 0, dataVersion: facts.version,
    card: cardOf(scenario, reference?.run.scenario ?? null), assumptions: assumptionRows(scenario),
    sources: sourcesOf(facts, [...cited, ...shown]), resolvedYaml: resolvedYaml(scenario), ...origin,
    backtestScore: lead.history ? recordOf(lead.history.replayed) : null, leftOut: leftOut(), ...findings, tables: [...findings.tables, ...failedTables(lead.run)],
  };
}
