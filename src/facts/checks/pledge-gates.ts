import { breach, rowsOf, type Law } from "./law.ts";

const id = "pledge-gates";
const PROBABILITY = ["value", "low", "high"] as const;
const YEARS = ["years_low", "median_years", "years_high"] as const;

export const pledgeGates: Law = {
  id,
  about: "The probability of a gate and its range lie in 0 to 1; its years are given whole, with grade, or not at all, and years_low <= median_years <= years_high.",
  check: (facts) => rowsOf(facts, "stage_gates").flatMap((row) => {
    const gate = `${row["class"]}, ${row["stage_from"]} to ${row["stage_to"]}`;
    const outside = PROBABILITY.filter((column) => Number(row[column]) < 0 || Number(row[column]) > 1)
      .map((column) => breach(id, row, column, `${column} of ${gate} is ${row[column]}; expected 0 to 1`));
    const missing = YEARS.filter((column) => row[column] === null);
    if (missing.length === YEARS.length) return outside;
    if (missing.length > 0) return [...outside, ...missing.map((column) => breach(id, row, column, `${gate} has years but no ${column}`))];
    const [low, median, high] = YEARS.map((column) => Number(row[column])) as [number, number, number];
    return [
      ...outside,
      ...(low <= median && median <= high ? [] : [breach(id, row, "median_years", `the years of ${gate} are ${low}, ${median}, ${high}; expected them to rise`)]),
      ...(row["years_grade"] === "" ? [breach(id, row, "years_grade", `the years of ${gate} have no grade`)] : []),
    ];
  }),
};
