import { join } from "node:path";
import type { DecodedArray } from "hyparquet";
import { doAll } from "../runner/index.ts";
import { columnsOf } from "./columns.ts";
import type { Ensemble } from "./ensemble.ts";
import { openColumns } from "./read-columns.ts";
import { rowGroupsOf } from "./row-group.ts";
import { FILES } from "./store.ts";
import { prepareEnsemble } from "./work.ts";

type Value = number | string | null;

/** One draw done again, beside what is stored of it. */
export interface Repeated {
  readonly inputs: Readonly<Record<string, Value>>;
  readonly years: readonly number[];
  /** By outcome, one value a year. */
  readonly outputs: Readonly<Record<string, readonly Value[]>>;
  /** What it threw; null when it did not. */
  readonly error: string | null;
  /** Cells that differ from the stored ones, as `column@year`. */
  readonly differences: readonly string[];
  readonly compared: number;
}

const valueAt = (values: DecodedArray, at: number): Value => (values[at] as Value | undefined) ?? null;

/** Runs a stored draw again in this thread and holds every cell against the file. */
export async function repeatDraw(folder: string, ensemble: Ensemble, draw: number): Promise<Repeated> {
  const { facts, work } = ensemble;
  const columns = columnsOf(ensemble);
  const made = doAll(prepareEnsemble(work.given, facts), { ...work, from: draw, draws: 1 });
  const rows = rowGroupsOf(ensemble, columns)(draw, made).map(({ name, data }) => ({ name, data }));
  const reader = await openColumns(join(folder, FILES.parquet));
  const differences: string[] = [];
  try {
    for (const { name, data } of rows) {
      const stored = await reader.rowsOf(name, draw * columns.years.length, (draw + 1) * columns.years.length);
      columns.years.forEach((year, at) => {
        if (!Object.is(valueAt(data, at), valueAt(stored, at))) differences.push(`${name}@${year}`);
      });
    }
  } finally {
    reader.close();
  }
  const named = new Map(rows.map(({ name, data }) => [name, data]));
  return {
    inputs: Object.fromEntries(columns.inputs.map(({ name, path }) => [path, valueAt(named.get(name)!, 0)])), years: columns.years,
    outputs: Object.fromEntries(columns.outputs.map(({ name }) => [name.replace(/^output\./, ""), columns.years.map((_, at) => valueAt(named.get(name)!, at))])),
    error: made.failed[0]?.message ?? null, differences, compared: rows.length * columns.years.length,
  };
}
