import { csvFormatRows } from "d3-dsv";
import type { Table } from "./input.ts";

/** Leading columns of the tables that others rely on; further columns follow them. */
export const LEADING_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  dependence: ["scenario", "economy", "definition", "element", "year", "p05", "p25", "p50", "p75", "p95", "unit"],
  backtest: ["series", "economy", "element", "year", "observed", "observed_low", "observed_high", "p05", "p50", "p95", "role", "source_id"],
  runout: ["scenario", "economy", "element", "cover_days", "sharing", "p05", "p50", "p95", "share_never"],
  origins: ["scenario", "economy", "element", "year", "group", "p05", "p25", "p50", "p75", "p95", "central", "unit"],
  supply: ["scenario", "economy", "element", "year", "source", "kind", "chain", "p05", "p50", "p95", "unit"],
  balance: ["scenario", "element", "year", "mined", "recycled", "stock_release", "used", "stock_build", "loss", "surplus", "unit"],
  pledge: ["scenario", "regime", "ledger", "date", "p05", "p25", "p50", "p75", "p95", "unit"],
  pledge_projects: ["scenario", "regime", "project", "sector", "ceiling", "p_committed", "p_operating", "expected_disbursed", "variance_share"],
  sensitivity: ["outcome", "parameter", "method", "value", "low", "high", "grade"],
  levers: ["scenario", "reference", "outcome", "lever", "contribution_p05", "contribution_p50", "contribution_p95"],
};

/** The columns of a table in the order of its file. A leading column that the table lacks is an error of the caller. */
export function columnsOf({ name, columns }: Pick<Table, "name" | "columns">): string[] {
  const leading = LEADING_COLUMNS[name] ?? [];
  const missing = leading.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new RangeError(`table ${name} lacks ${missing.join(", ")}`);
  return [...leading, ...columns.filter((column) => !leading.includes(column))];
}

/** Shortest text that reads back as the same number; empty = not known. Not-a-number must never reach a reader. */
function cellText(value: unknown, table: string, column: string): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`table ${table} has ${value} in column ${column}`);
  if (value === 0) return "0";
  return String(value);
}

/** A table as CSV after RFC 4180, with line feeds as line ends so that the usual tools read the last column well. */
export function csvOf(table: Table): string {
  const columns = columnsOf(table);
  const rows = table.rows.map((row) => columns.map((column) => cellText((row as Record<string, unknown>)[column], table.name, column)));
  return `${csvFormatRows([columns, ...rows])}\n`;
}

/** The columns of rows in order of first appearance. */
export function tableOf(name: string, rows: readonly object[]): Table {
  return { name, columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows };
}
