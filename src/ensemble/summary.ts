import { FEWEST_WEIGHED } from "../analysis/backtest/index.ts";
import type { FailedDraw, NeverBand, Run } from "../runner/index.ts";
import type { Quantiles } from "../measures/index.ts";
import { weightsOf, type HistoryWeights } from "../uncertainty/index.ts";
import { bandOfDraws, neverOfDraws } from "./bands.ts";
import { columnsOf } from "./columns.ts";
import type { Ensemble } from "./ensemble.ts";
import { openColumns, type ColumnReader } from "./read-columns.ts";

/** What the draws of a stored ensemble come to. */
export interface Summary {
  readonly run: Run;
  readonly failed: readonly FailedDraw[];
  /** By draw; NaN where a draw failed or is not weighed. */
  readonly logLikelihood: Float64Array;
}

/** The first row of each draw, as numbers. */
async function byDraw(reader: ColumnReader, name: string, draws: number, years: number): Promise<Float64Array> {
  const out = new Float64Array(draws).fill(Number.NaN);
  await reader.read(name, (values, row) => {
    for (let i = 0; i < values.length; i += years) out[(row + i) / years] = (values[i] as number | null) ?? Number.NaN;
  });
  return out;
}

async function failedOf(reader: ColumnReader, years: number): Promise<FailedDraw[]> {
  const failed: FailedDraw[] = [];
  await reader.read("error", (values, row) => {
    for (let i = 0; i < values.length; i += years) if (values[i] != null) failed.push({ draw: (row + i) / years, message: String(values[i]) });
  });
  return failed;
}

/** Shares of draws: by their likelihood, or the same for all; a draw that failed has none. */
function sharesOf(logLikelihood: Float64Array, failed: readonly FailedDraw[], weighed: boolean): { shares: Float64Array; weights: HistoryWeights | null } {
  if (weighed && logLikelihood.length - failed.length >= FEWEST_WEIGHED) {
    const weights = weightsOf(logLikelihood.map((value) => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value)));
    return { shares: weights.shares, weights };
  }
  const shares = new Float64Array(logLikelihood.length).fill(1 / (logLikelihood.length - failed.length));
  for (const { draw } of failed) shares[draw] = 0;
  return { shares, weights: null };
}

/** Reads a stored ensemble column by column: memory holds the draws of one outcome at a time. */
export async function summaryOf(file: string, ensemble: Ensemble, progress: (done: number) => void = () => {}): Promise<Summary> {
  const { identity: { draws, weighed, seed, runId }, central, scenario, facts } = ensemble;
  const { years, outputs } = columnsOf(ensemble);
  const reader = await openColumns(file);
  try {
    const logLikelihood = await byDraw(reader, "log_likelihood", draws, years.length);
    const failed = await failedOf(reader, years.length);
    if (failed.length === draws) throw new Error(`every draw failed, the first with: ${failed[0]!.message}`);
    const { shares, weights } = sharesOf(logLikelihood, failed, weighed);
    // One for all columns, each of which fills it anew.
    const table = years.map(() => new Float64Array(draws));
    const bands = new Map<string, Quantiles>();
    const never = new Map<string, NeverBand>();
    for (const [index, { name, outcomes }] of outputs.entries()) {
      await reader.read(name, (values, row) => {
        for (let i = 0; i < values.length; i++) table[i % years.length]![Math.floor((row + i) / years.length)] = (values[i] as number | null) ?? Number.NaN;
      });
      new Set(outcomes).forEach((outcome) => {
        if (outcome === null) return;
        const own = table[outcomes.indexOf(outcome)]!;
        bands.set(outcome, bandOfDraws(own, shares, central.outcomes.get(outcome) ?? null));
        if (outcome.startsWith("runout.")) never.set(outcome, neverOfDraws(own, shares));
      });
      progress(index + 1);
    }
    const run: Run = { scenario, facts, runId, seed, draws, result: central.result, outcomes: central.outcomes, drawn: [], failed, summary: { bands, never }, ...(weights ? { weights } : {}) };
    return { run, failed, logLikelihood };
  } finally {
    reader.close();
  }
}
