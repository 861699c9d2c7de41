import { partOfYear, select, type Facts } from "../../facts/index.ts";
import type { Points } from "../series.ts";

/** Nd and Pr oxide that a plant printed, t a year: the mean rate of the quarters and half-years of each year that has any. */
export function printedPair(facts: Facts, entity: string): Points {
  const rates = new Map<number, number[]>();
  for (const row of select(facts, "demand_response", { entity, event: "ramp", variable: "NdPr" })) {
    const part = partOfYear(String(row["date"]));
    if (part !== null) rates.set(part.year, [...(rates.get(part.year) ?? []), Number(row["value"]) / part.share]);
  }
  return [...rates].sort(([a], [b]) => a - b).map(([year, all]) => [year, all.reduce((sum, rate) => sum + rate, 0) / all.length] as const);
}
