import { nameOf, said } from "../words/index.ts";
import { d13LossBenchmarks, lossEnds, studyName } from "../charts/index.ts";
import { apart, monthsInWords, percent, rangeText } from "../charts/format.ts";
import { InputError } from "../domain/index.ts";
import type { Facts } from "../facts/index.ts";
import { japanLoss, lossName, shockStart, type LossEnd, type LossRow, type Quantiles } from "../measures/index.ts";
import { bandOf } from "../runner/index.ts";
import type { AnswerValue, ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { contextOf, reportId, reportInput, type Provenance } from "./report-input.ts";
import { valuesOf } from "./values.ts";

const estimates = (facts: Facts) => (facts.tables["loss_estimates"] ?? []).filter((row) => row["economy"] === "Japan");

const published = (facts: Facts): LossRow[] => estimates(facts).map((row) => ({
  study: `${String(row["study"])}, ${String(row["scope"])}`, economy: "Japan", months: Number(row["months"]),
  loss_gdp_pct: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), source_id: String(row["source_id"]), kind: "published",
}));

/** One end of the loss over `months` from the shock: its band where it was read off every draw, else the central value. */
function endOf({ run }: Case, end: LossEnd, from: number, months: number): Quantiles & { readonly value: number } {
  const { value, ...band } = bandOf(run, lossName(end, months));
  if (value !== null) return { value, ...band };
  const { allocation, bottleneck } = japanLoss(run.result, run.scenario.parameters, from, months);
  const central = end === "mild" ? Math.min(allocation, bottleneck) : Math.max(allocation, bottleneck);
  return { value: central, p05: null, p25: null, p50: central, p75: null, p95: null };
}

/** The model's loss over `months` from the shock: between its mild and its hard end, with their middle as the value. */
function modelled(lead: Case, from: number, months: number): LossRow {
  const [mild, hard] = (["mild", "hard"] as const).map((end) => endOf(lead, end, from, months));
  const [low, high] = [mild!.p50 ?? mild!.value, hard!.p50 ?? hard!.value];
  return {
    study: "this model", economy: "Japan", months, loss_gdp_pct: (low + high) / 2, low, high,
    low_p05: mild!.p05, low_p25: mild!.p25, low_p75: mild!.p75, low_p95: mild!.p95, high_p05: hard!.p05, high_p25: hard!.p25, high_p75: hard!.p75, high_p95: hard!.p95, source_id: "", kind: "model",
  };
}

const ENDS = { mild: "missing tonnes fall on the least valuable uses", hard: "the scarcest element stops each use in proportion" } as const;

/** Both ends of each loss, for scripts; the middle is a drawing aid and no estimate. */
const lossValues = (lead: Case, from: number, months: readonly number[]): Record<string, AnswerValue> => Object.fromEntries(months.flatMap((span) =>
  (["mild", "hard"] as const).map((end) => [lossName(end, span), { ...endOf(lead, end, from, span), unit: "% of a year's GDP", definition: ENDS[end], grade: "C" }])));

/** "0.045% (0.01 to 0.2) of a year's GDP at its mild end and 1.5% (0.4 to 4) at its hard one". */
const endsText = ({ low, low_p05 = null, low_p95 = null, high, high_p05 = null, high_p95 = null }: LossRow): string =>
  said({
    en: `${percent(low)}${rangeText(low_p05, low_p95)} of a year's GDP at its mild end and ${percent(high)}${rangeText(high_p05, high_p95)} at its hard one`,
    ja: `年間GDPの${percent(low)}${rangeText(low_p05, low_p95)}（軽い端）〜${percent(high)}${rangeText(high_p05, high_p95)}（重い端）`,
  });

/** What a cut-off costs Japan after each number of months, beside the published estimates. */
export function lossStudy(lead: Case, months: readonly number[], origin: Provenance): { readonly input: ReportInput; readonly rows: readonly LossRow[] } {
  const from = shockStart(lead.run.scenario.parameters);
  if (from === null) throw new InputError([{ file: lead.id, message: "has no shock whose loss could be read; set shock.on or outage.site" }]);
  const own = months.map((span) => modelled(lead, from, span));
  const theirs = published(lead.run.facts);
  const rows = [...own, ...theirs];
  const runId = reportId(lead, [], "loss", months.join(","));
  const differences = estimates(lead.run.facts).filter((row) => String(row["note"]) !== "").map((row) => said({ en: `${String(row["study"])}: ${String(row["note"])}.`, ja: `${nameOf(String(row["study"]))}：${nameOf(String(row["note"]))}。` }));
  const input = reportInput(lead, null, runId, {
    title: said({ en: `What the cut-off costs Japan: ${lead.title}`, ja: `途絶による日本の損失：${lead.title}` }),
    question: said({ en: "How much of a year's GDP is lost, and how does that compare with published estimates?", ja: "年間GDPの何%が失われ、公表された試算と比べてどうか。" }),
    answers: [
      ...own.map((row) => said({ en: `${monthsInWords(row.months)} of the cut-off cost Japan ${endsText(row)}.`, ja: `${monthsInWords(row.months)}の途絶による日本の損失は${endsText(row)}。` })),
      ...(theirs.length === 0 ? [] : [said({
        en: `Published: ${theirs.map((row) => `${percent(row.loss_gdp_pct)} (${row.study}, ${monthsInWords(row.months)})`).join("; ")}.`,
        ja: `公表値：${apart(theirs.map((row) => `${percent(row.loss_gdp_pct)}（${studyName(row)}、${monthsInWords(row.months)}）`))}。`,
      })]),
      lossEnds(),
    ].slice(0, 6),
    values: { ...valuesOf(lead), ...lossValues(lead, from, months) },
    charts: [d13LossBenchmarks({ economy: "Japan", rows, differences }, contextOf(lead, runId))],
    tables: [tableOf("losses", rows)],
    checks: lawsOf([lead], []),
    warnings: [],
  }, origin);
  return { input, rows };
}
