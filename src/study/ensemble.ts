import { balanceRows } from "../measures/index.ts";
import type { ReportInput } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import { answersOf } from "./answers.ts";
import { said } from "../words/index.ts";
import type { Case } from "./case.ts";
import { lawsOf } from "./checks.ts";
import { chokepointYear } from "./chokepoint-year.ts";
import { gathered } from "./part.ts";
import { chokepointPart } from "./parts/chokepoints.ts";
import { dependencePart } from "./parts/dependence.ts";
import { supplyPart } from "./parts/supply.ts";
import { contextOf, reportInput, type Provenance } from "./report-input.ts";
import { dependenceRows, runoutRows } from "./rows.ts";
import { valuesOf } from "./values.ts";

export interface EnsembleFindings {
  readonly title: string;
  /** The resolved scenario as it was first written. */
  readonly resolvedYaml: string;
  /** Log-likelihood of each draw; NaN where it failed or is not weighed. */
  readonly logLikelihood: Float64Array;
  readonly files: Pick<ReportInput, "extraFiles" | "largeFiles">;
}

const count = (number: number): string => number.toLocaleString("en-US");

function drawsSentence({ run }: Case): string {
  const { failed = [] } = run;
  const worth = run.weights ? count(Math.round(run.weights.effective)) : null;
  const weighed = said({
    en: worth === null ? `The ${count(run.draws)} draws count the same` : `Weighed by how well they replay 2010-2019, the ${count(run.draws)} draws say as much as ${worth} even ones`,
    ja: worth === null ? `${count(run.draws)}回の試行を等しい重みと` : `2010〜2019年の再現度で加重した${count(run.draws)}回の試行は、等重み${worth}回分に相当と`,
  });
  const [first] = failed;
  if (first === undefined) return said({ en: `${weighed}; none failed.`, ja: `${weighed}し、失敗した試行はない。` });
  return said({
    en: `${weighed}; ${count(failed.length)} failed and ${failed.length === 1 ? "is" : "are"} left out, the first of them draw ${first.draw}: ${first.message}.`,
    ja: `${weighed}し、${count(failed.length)}回は失敗して除いた（最初は試行${first.draw}：${first.message}）。`,
  });
}

/** The report of an ensemble whose draws are kept in a file: bands by year, what each draw counts, and the draws that failed. */
export function ensembleStudy(lead: Case, { title, resolvedYaml, logLikelihood, files }: EnsembleFindings, origin: Provenance): ReportInput {
  const { run } = lead;
  const context = contextOf(lead, run.runId);
  const rows = dependenceRows(lead);
  const runout = runoutRows(lead);
  const shares = run.weights?.shares;
  const failed = run.failed?.length ?? 0;
  const { charts, tables } = gathered([
    dependencePart({ lead, reference: null, rows }, context),
    { charts: [], tables: [tableOf("runout", runout)] },
    chokepointPart(lead, chokepointYear(lead.run.scenario), context),
    supplyPart(lead, context),
    { charts: [], tables: [
      tableOf("balance", balanceRows(run.result, lead.id)),
      tableOf("weights", shares ? Array.from(shares, (share, draw) => ({ draw, log_likelihood: Number.isNaN(logLikelihood[draw]!) ? null : logLikelihood[draw]!, share })) : []),
    ] },
  ]);
  return {
    ...reportInput(lead, null, run.runId, {
      title, answers: [...answersOf(lead, null, [lead]), drawsSentence(lead)], values: valuesOf(lead), charts, tables, checks: lawsOf([lead], rows),
      warnings: failed === 0 ? [] : [`${failed} draws failed and are left out; tables/failed_draws.csv holds what each was given`],
    }, origin),
    resolvedYaml, ...files,
  };
}
