import type { ChartContext } from "../../charts/index.ts";
import type { AnswerValue, ReportInput } from "../../report/input.ts";
import { LEDGER_WORDS, LEDGERS } from "../../pledge/index.ts";
import { joinedRunId, type PledgeRun } from "../../runner/index.ts";
import { resolvedYaml, type Scenario } from "../../scenario/index.ts";
import { said, type Said } from "../../words/index.ts";
import { assumptionRows, cardOf, sourcesOf } from "../card.ts";
import { gathered } from "../part.ts";
import type { Provenance } from "../report-input.ts";
import type { Answer } from "../script.ts";
import { headOf, spokenQuestion, spokenTitle } from "../title.ts";
import { noRareEarths } from "./answers.ts";
import { ledgerRow } from "./rows.ts";
import type { PledgeStudy } from "./script.ts";

const LEFT_OUT: readonly Said[] = [
  {
    en: "Anything after May 2026: no later round, payment or tariff decision was found, and silence is not read as standstill.", ja: "2026年5月より後の動き：それ以降の選定・支払い・関税の決定は見つかっておらず、情報がないことを停滞とは読まない。",
  },
  { en: "Whether the scenario happens; ranges cover the inputs and luck of this model, not errors of the model.", ja: "シナリオが実現するかどうか。区間は入力の幅と偶然を表し、モデルの誤差は含まない。" },
  { en: "Purchases of energy, aircraft and farm goods announced beside the pledge; they are trade, not investment.", ja: "覚書と併せて発表されたエネルギー・航空機・農産物の購入（投資ではなく貿易）。" },
  { en: "Most conversion shares are estimates (grade C) from reference classes, because no pledge of this kind has a record.", ja: "この種の公約に実績がないため、転換率の多くは参照群からの推定（等級C）。" },
];

/** Values for `--json`: `pledge.disbursed@2029-01-19`, and of other runs under `scenario regime/name`. */
export function pledgeValues(runs: readonly PledgeRun[]): Record<string, AnswerValue> {
  return Object.fromEntries(runs.flatMap((run, index) => LEDGERS.flatMap((ledger) => [run.by, "2035-12-31"].map((date) => {
    const { p05, p25, p50, p75, p95 } = ledgerRow(run, ledger, date);
    const name = `pledge.${ledger}@${date}`;
    return [index === 0 ? name : `${run.scenario.id} ${run.plan.regime}/${name}`, { value: p50, p05, p25, p50, p75, p95, unit: "billion USD", definition: LEDGER_WORDS[ledger], grade: "C" } satisfies AnswerValue] as const;
  }))));
}

export const pledgeContext = (run: PledgeRun, runId: string): ChartContext => ({
  scenario: run.scenario.id, scenarioTitle: headOf(spokenTitle(run.scenario)), runId, dataVersion: run.facts.version, draws: run.draws, sources: [],
  notes: run.quick ? [said({ en: "Luck is drawn; parameters stand at their central values.", ja: "偶然は試行で引き、パラメータは中心値。" })] : [],
});

/** Name of a report over several runs and options. */
export const pledgeReportId = (runs: readonly PledgeRun[], ...options: readonly string[]): string =>
  joinedRunId([...runs.map(({ scenario, plan, runId }) => `${scenario.id} ${plan.regime} ${runId}`), ...options]);

/** Puts an answer about the pledge together with the card, the assumptions, the sources and the record of the run. */
export function pledgeReport(scenario: Scenario, runs: readonly PledgeRun[], runId: string, answer: Answer, origin: Provenance): ReportInput {
  const lead = runs[0]!;
  const reference = runs.find(({ scenario: { id } }) => id === "pledge-reference" && id !== scenario.id)?.scenario ?? null;
  const { charts, tables, checks } = gathered(answer.parts);
  const own = [...lead.scenario.resolved.values()].filter(({ path }) => path.startsWith("pledge."));
  const shown = tables.flatMap(({ rows }) => rows.map((row) => String((row as Record<string, unknown>)["source_id"] ?? "")));
  const list = (lead.facts.tables["pledge_projects"] ?? []).map((row) => String(row["source_id"]));
  return {
    scenarioId: scenario.id.replaceAll("/", "-"), title: spokenTitle(scenario), kind: scenario.kind, question: spokenQuestion(scenario),
    runId, seed: lead.seed, draws: lead.draws, quick: lead.quick, dataVersion: lead.facts.version,
    answers: answer.answers.slice(0, 6), values: { ...pledgeValues(runs), ...answer.values }, charts, tables, checks,
    card: cardOf(lead.scenario, reference, "pledge"), assumptions: assumptionRows(lead.scenario), warnings: answer.warnings ?? [],
    sources: sourcesOf(lead.facts, [...own.map(({ source }) => source), ...shown, ...list]), resolvedYaml: resolvedYaml(lead.scenario), ...origin,
    backtestScore: answer.score ?? null, leftOut: [noRareEarths(), ...LEFT_OUT.map(said)],
  };
}

/** Lets a study read its runs of the pledge, and puts what it found into a report. */
export async function scriptedPledge(scenario: Scenario, study: PledgeStudy, script: string, runs: Readonly<Record<string, PledgeRun>>, origin: Provenance): Promise<{ input: ReportInput; table: readonly object[] }> {
  const all = [...new Set(Object.values(runs))];
  const runId = pledgeReportId(all, scenario.id, script);
  const answer = await study.answer(runs, { facts: all[0]!.facts, context: (of = all[0]!) => pledgeContext(of, runId) });
  return { input: pledgeReport(scenario, all, runId, answer, origin), table: answer.table ?? [] };
}
