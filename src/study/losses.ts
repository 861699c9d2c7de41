import { d13LossBenchmarks, LOSS_ENDS, lossSpan } from "../charts/index.ts";
import { monthsInWords, percent } from "../charts/format.ts";
import { InputError } from "../domain/index.ts";
import type { Facts } from "../facts/index.ts";
import { japanLoss, shockStart, type LossRow } from "../measures/index.ts";
import type { AnswerValue, ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { centralValue, valuesOf } from "./values.ts";

const estimates = (facts: Facts) => (facts.tables["loss_estimates"] ?? []).filter((row) => row["economy"] === "Japan");

const published = (facts: Facts): LossRow[] => estimates(facts).map((row) => ({
  study: `${String(row["study"])}, ${String(row["scope"])}`, economy: "Japan", months: Number(row["months"]),
  loss_gdp_pct: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), source_id: String(row["source_id"]), kind: "published",
}));

/** The model's loss over `months` from the shock: between its mild and its hard end, with their middle as the value. */
function modelled({ run }: Case, from: number, months: number): LossRow {
  const { allocation, bottleneck } = japanLoss(run.result, run.scenario.parameters, from, months);
  const [low, high] = [Math.min(allocation, bottleneck), Math.max(allocation, bottleneck)];
  return { study: "this model", economy: "Japan", months, loss_gdp_pct: (low + high) / 2, low, high, source_id: "", kind: "model" };
}

/** Both ends of each loss, for scripts; the middle is a drawing aid and no estimate. */
const lossValues = (rows: readonly LossRow[]): Record<string, AnswerValue> => Object.fromEntries(rows.flatMap(({ months, low, high }) =>
  ([["mild", low, "missing tonnes fall on the least valuable uses"], ["hard", high, "the scarcest element stops each use in proportion"]] as const).map(([end, value, definition]) =>
    [`loss.${end}.japan.all@${months}m`, centralValue(value, "% of a year's GDP", definition)])));

/** What a cut-off costs Japan after each number of months, beside the published estimates. */
export function lossStudy(lead: Case, months: readonly number[], origin: Provenance): { readonly input: ReportInput; readonly rows: readonly LossRow[] } {
  const from = shockStart(lead.run.scenario.parameters);
  if (from === null) throw new InputError([{ file: lead.id, message: "has no shock whose loss could be read; set shock.on or outage.site" }]);
  const own = months.map((span) => modelled(lead, from, span));
  const theirs = published(lead.run.facts);
  const rows = [...own, ...theirs];
  const runId = reportId(lead, [], "loss", months.join(","));
  const differences = estimates(lead.run.facts).filter((row) => String(row["note"]) !== "").map((row) => `${String(row["study"])}: ${String(row["note"])}.`);
  const input = reportInput(lead, null, runId, {
    title: `What the cut-off costs Japan: ${lead.title}`, question: "How much of a year's GDP is lost, and how does that compare with published estimates?",
    answers: [
      ...own.map((row) => `${monthsInWords(row.months)} of the cut-off cost Japan ${lossSpan(row)} of a year's GDP.`),
      ...(theirs.length === 0 ? [] : [`Published: ${theirs.map((row) => `${percent(row.loss_gdp_pct)} (${row.study}, ${monthsInWords(row.months)})`).join("; ")}.`]),
      LOSS_ENDS,
    ].slice(0, 6),
    values: { ...valuesOf(lead), ...lossValues(own) },
    charts: [d13LossBenchmarks({ economy: "Japan", rows, differences }, contextOf(lead, runId))],
    tables: [tableOf("losses", rows)],
    checks: lawsOf([lead], []),
    warnings: [],
  }, origin);
  return { input, rows };
}
