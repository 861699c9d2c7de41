import { breach, type Law } from "./law.ts";

const id = "ranges";

/** Columns that hold the low end, the centre and the high end of one quantity. */
const TRIPLES = [
  ["low", "value", "high"],
  ["shape_low", "weibull_shape", "shape_high"],
  ["fp_year_low", "first_production_year", "fp_year_high"],
] as const;

export const ranges: Law = {
  id,
  about: "Every value lies within its own range: low <= value <= high.",
  check: (facts) => Object.values(facts.tables).flatMap((rows) => {
    const triples = TRIPLES.filter((columns) => columns.every((column) => rows[0] && column in rows[0]));
    return rows.flatMap((row) => triples.flatMap(([lowColumn, column, highColumn]) => {
      const low = row[lowColumn], value = row[column], high = row[highColumn];
      if (typeof value !== "number") return [];
      if (typeof low === "number" && low > value) return [breach(id, row, lowColumn, `${lowColumn} ${low} is above ${column} ${value}`)];
      if (typeof high === "number" && high < value) return [breach(id, row, highColumn, `${highColumn} ${high} is below ${column} ${value}`)];
      return [];
    }));
  }),
};
