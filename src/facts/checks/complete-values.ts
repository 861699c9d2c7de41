import { breach, type Law } from "./law.ts";

const id = "complete-values";
const NEEDED = ["low", "high", "unit", "grade", "source_id"] as const;

export const completeValues: Law = {
  id,
  about: "Every row that holds a value also holds its range, unit, grade and source.",
  check: (facts) => Object.values(facts.tables).flatMap((rows) => rows.flatMap((row) => {
    if (typeof row["value"] !== "number") return [];
    return NEEDED.filter((column) => row[column] === undefined || row[column] === null || row[column] === "")
      .map((column) => breach(id, row, column, `value ${row["value"]} has no ${column}`));
  })),
};
