import type { Facts } from "../facts/index.ts";
import type { Assumption, CardRow, SourceRow } from "../report/input.ts";
import { distributionText, isChosen, PARAMETERS, valueText, type ResolvedValue, type Scenario } from "../scenario/index.ts";

const UNITS = new Map(PARAMETERS.map((parameter) => [parameter.path, parameter.kind === "number" ? parameter.unit : ""]));
const TABLE = new Map(PARAMETERS.map((parameter) => [parameter.path, parameter]));

/** Whether draws make the same of a value as of the table's default: an edition writes out what other scenarios leave to the table. */
function asInTable({ path, value, distribution }: ResolvedValue): boolean {
  const parameter = TABLE.get(path)!;
  if (JSON.stringify(value) !== JSON.stringify(parameter.default)) return false;
  const drawn = parameter.kind === "number" && parameter.high > parameter.low && !isChosen(path);
  return JSON.stringify(distribution) === JSON.stringify(drawn ? { kind: "triangular", low: parameter.low, mode: parameter.default, high: parameter.high } : null);
}

const shown = ({ value, distribution }: ResolvedValue): string => valueText(value) + (distribution ? `: ${distributionText(distribution)}` : "");

/** Which of the two models reads a parameter. */
const modelOf = (path: string): "minerals" | "pledge" => (path.startsWith("pledge.") ? "pledge" : "minerals");

/** How many parameters a model reads, how many a scenario sets itself, and how many of all are estimates (grade C). */
export function parameterCounts(scenario: Scenario, model: "minerals" | "pledge" = "minerals"): { readonly all: number; readonly set: number; readonly estimates: number } {
  const own = [...scenario.resolved.values()].filter(({ path }) => modelOf(path) === model);
  return { all: own.length, set: scenario.assumptions.filter(({ path }) => modelOf(path) === model).length, estimates: own.filter(({ grade }) => grade === "C").length };
}

/** Every parameter that a model reads, in a scenario beside its value in the reference, which is the table's default when there is no reference. */
export const cardOf = (scenario: Scenario, reference: Scenario | null, model: "minerals" | "pledge" = "minerals"): CardRow[] => PARAMETERS.filter(({ path }) => modelOf(path) === model).map((parameter) => {
  const own = scenario.resolved.get(parameter.path)!;
  const theirs = reference?.resolved.get(parameter.path);
  const value = shown(own);
  const against = theirs ? shown(theirs) : valueText(parameter.default);
  const asBefore = scenario.edition !== null && asInTable(own) && (theirs === undefined || "default" in theirs.origin);
  return { lever: own.path, value, reference: against, unit: UNITS.get(own.path) ?? "", grade: own.grade, source: own.source, why: own.why, changed: value !== against && !asBefore };
});

/** What a scenario sets itself and the reader must accept; of an edition, where the table has moved since. */
export const assumptionRows = (scenario: Scenario): Assumption[] =>
  scenario.assumptions.filter((own) => scenario.edition === null || !asInTable(own)).map((own) => ({ path: own.path, value: `${shown(own)} ${UNITS.get(own.path) ?? ""}`.trim(), why: own.why, source: own.source, grade: own.grade }));

/** The rows of sources.csv among `ids`, by id. */
export function sourcesOf(facts: Facts, ids: readonly string[]): SourceRow[] {
  const wanted = new Set(ids);
  return (facts.tables["sources"] ?? []).filter((row) => wanted.has(String(row["source_id"]))).map((row) => ({
    id: String(row["source_id"]), title: String(row["title"]), publisher: String(row["publisher"]), date: String(row["date"] ?? ""), url: String(row["url"]), grade: row["grade"] as SourceRow["grade"],
  })).sort((a, b) => (a.id < b.id ? -1 : 1));
}
