import type { Grade } from "../domain/index.ts";
import { select, type Facts, type Row } from "../facts/index.ts";
import type { DefinitionRow, ObservedRow } from "../measures/index.ts";

const QUANTITY = "Japan's dependence on China";
const FIRST = 2010;

const published = (facts: Facts): readonly Row[] => select(facts, "figures_in_circulation", { quantity: QUANTITY });

/** Seen in a source, with its definition, and for a whole year: interpolations and undefined figures are no observations. */
const isObservation = (row: Row): boolean =>
  row["period"] === "year" && row["unit"] === "% of tonnes" && row["grade"] !== "C" && row["definition"] !== "not defined" && Number(row["year"]) >= FIRST;

/** Japan's customs share from China in the years in which a source gives it. */
export const observedDependence = (facts: Facts): ObservedRow[] =>
  select(facts, "japan_imports", { reporter: "Japan", metric: "share", partner: "China" }).filter(isObservation).map((row) => ({
    series: "customs", economy: "Japan", definition: "customs", element: "all", year: Number(row["year"]),
    value: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), source_id: String(row["source_id"]), grade: row["grade"] as Grade,
  }));

/** Every published figure for a year that was not rejected, each under its own definition. */
export const publishedDefinitions = (facts: Facts, year: number): DefinitionRow[] =>
  published(facts).filter((row) => Number(row["year"]) === year && row["use"] !== "rejected").map((row) => ({
    definition: "published", label: String(row["definition"]), stage: "customs", kind: "published",
    value: Number(row["value"]), low: Number(row["low"]), high: Number(row["high"]), source_id: String(row["source_id"]), year,
  }));

/** Grade of a published figure. */
export const publishedGrade = (facts: Facts, { label, year, source_id }: Pick<DefinitionRow, "label" | "year" | "source_id">): string =>
  String(published(facts).find((row) => row["definition"] === label && Number(row["year"]) === year && row["source_id"] === source_id)?.["grade"] ?? "C");
