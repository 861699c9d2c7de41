import type { Grade } from "../domain/index.ts";
import { select, type Facts, type Row } from "../facts/index.ts";
import type { DefinitionRow, ObservedRow } from "../measures/index.ts";

const QUANTITY = "Japan's dependence on China";
const CUSTOMS = "customs tonnes, compounds and metals";

const published = (facts: Facts): readonly Row[] => select(facts, "figures_in_circulation", { quantity: QUANTITY });

/** The customs series that the project takes as history, out of the figures in circulation. */
export const observedDependence = (facts: Facts): ObservedRow[] =>
  published(facts).filter((row) => row["use"] === "taken" && String(row["definition"]).startsWith(CUSTOMS)).map((row) => ({
    series: "customs", economy: "Japan", definition: "customs", element: "all", year: Number(row["year"]),
    value: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), source_id: String(row["source_id"]), grade: row["grade"] as Grade,
  }));

/** Every published figure for a year that was not rejected, each under its own definition. */
export const publishedDefinitions = (facts: Facts, year: number): DefinitionRow[] =>
  published(facts).filter((row) => Number(row["year"]) === year && row["use"] !== "rejected").map((row) => ({
    definition: "published", label: String(row["definition"]), stage: "customs", kind: "published",
    value: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), source_id: String(row["source_id"]), year,
  }));
