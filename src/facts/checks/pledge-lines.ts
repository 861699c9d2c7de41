import type { Facts, Row } from "../facts.ts";
import { rowsOf } from "./law.ts";

/** Amounts of the pledge are printed to ten million dollars; more than this, in billions, is no rounding. */
export const PLEDGE_ROUNDING = 0.011;

/** Lines of the pledge by id. */
export const pledgeLines = (facts: Facts): Map<string, Row> => new Map(rowsOf(facts, "pledge_projects").map((row) => [String(row["line_id"]), row]));

/** Line ids of a cell, separated by spaces. */
export const lineIds = (cell: unknown): string[] => String(cell ?? "").split(" ").filter((id) => id !== "");

/** An amount in billion dollars; none counts as nothing. */
export const amountOf = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0);
