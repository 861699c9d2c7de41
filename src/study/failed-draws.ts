import type { Table } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";
import { drawableOf, extrasOf, type FailedDraw, type Run } from "../runner/index.ts";
import { drawsOf } from "../uncertainty/index.ts";

/** A draw that threw, with what it was given. */
export interface FailedRow extends FailedDraw {
  /** JSON of every value by its path, and of the episodes beside them. */
  readonly given: string;
}

/** failed_draws.csv: what each failed draw was given, so that it can be looked into. Empty when none failed. */
export function failedRows({ scenario, seed, draws, failed = [] }: Pick<Run, "scenario" | "seed" | "draws" | "failed">): FailedRow[] {
  if (failed.length === 0) return [];
  const draw = drawsOf(drawableOf(scenario), { seed, runs: draws, extras: extrasOf(scenario) });
  return failed.map((one) => ({ ...one, given: JSON.stringify(draw(one.draw)) }));
}

export const failedTables = (run: Run): Table[] => (run.failed?.length ? [tableOf("failed_draws", failedRows(run))] : []);
