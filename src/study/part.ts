import type { Chart } from "../charts/index.ts";
import type { Check, Table } from "../report/input.ts";
import { tableOf } from "../report/tables.ts";

/** One finding of a report: what is drawn, with the rows behind it and the laws that they were held to. */
export interface ReportPart {
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  readonly checks?: readonly Check[];
}

/** Rows of tables with one name, each row once, in order of first appearance. */
function joined(name: string, tables: readonly Table[]): Table {
  const rows = new Map<string, object>();
  for (const table of tables) for (const row of table.rows) rows.set(JSON.stringify(row), row);
  return tables.length === 1 ? tables[0] : tableOf(name, [...rows.values()]);
}

/** Parts put together: charts in order, tables of one name merged, and tables that would be empty left out. */
export function gathered(parts: readonly ReportPart[]): Required<ReportPart> {
  const tables = parts.flatMap((part) => part.tables).filter(({ rows }) => rows.length > 0);
  const names = [...new Set(tables.map(({ name }) => name))];
  return {
    charts: parts.flatMap((part) => part.charts),
    tables: names.map((name) => joined(name, tables.filter((table) => table.name === name))),
    checks: parts.flatMap((part) => part.checks ?? []),
  };
}
