import { partsByYear, select, type Facts } from "../../facts/index.ts";
import type { Points } from "../series.ts";

/** Nd and Pr oxide that a plant printed, t a year: the mean rate of the quarters and half-years of each year that has any. */
export const printedPair = (facts: Facts, entity: string): Points =>
  partsByYear(select(facts, "demand_response", { entity, event: "ramp", variable: "NdPr" }))
    .map(([year, parts]) => [year, parts.reduce((sum, { row, share }) => sum + Number(row["value"]) / share, 0) / parts.length] as const);
