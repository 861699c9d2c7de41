import { listed, twoFigures } from "../charts/format.ts";

/** A result folder as it was read back. Cells are text. */
export interface StoredResult {
  readonly folder: string;
  readonly scenario: string;
  readonly runId: string;
  readonly seed: string;
  readonly draws: number;
  readonly tool: string;
  readonly dataVersion: string;
  readonly dataHashes: Readonly<Record<string, string>>;
  /** Every parameter by path, as it stands in the resolved scenario. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;
}

export interface Change { readonly kind: "run" | "data" | "parameter"; readonly what: string; readonly before: string; readonly after: string }

/** A median, or a single value, that differs between two results. */
export interface ValueChange {
  readonly table: string;
  readonly row: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly unit: string;
  /** Whether the new median lies outside the old 90% band; null without a band. */
  readonly outside_band: boolean | null;
}

export interface RunDiff { readonly changes: readonly Change[]; readonly values: readonly ValueChange[]; readonly compared: number; readonly gone: readonly string[]; readonly added: readonly string[] }

const NUMBERS = new Set(["p05", "p25", "p50", "p75", "p95", "value", "low", "high", "observed", "observed_low", "observed_high", "share_never", "sampling_error", "chance", "expected_disbursed", "variance_share", "p_committed", "p_operating"]);
const NOT_A_KEY = new Set(["unit", "source_id", "label", "grade", "inside", "note", "status"]);
const MEASURES = ["p50", "value", "chance", "expected_disbursed"];
const NONE = "(none)";

/** "12 in [3,12,36]" and "12": one file writes out the range that the other leaves to the table. */
const RANGE = / in \[.*\]$/;
const sameButRange = (a: string, b: string): boolean => RANGE.test(a) !== RANGE.test(b) && a.replace(RANGE, "") === b.replace(RANGE, "");

function changed(kind: Change["kind"], before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((what) => {
    const [a, b] = [before.get(what) ?? NONE, after.get(what) ?? NONE];
    return a === b || sameButRange(a, b) ? [] : [{ kind, what, before: a, after: b }];
  });
}

const madeBy = ({ scenario, seed, draws, tool, dataVersion }: StoredResult): Map<string, string> => new Map([["scenario", scenario], ["seed", seed], ["draws", String(draws)], ["program", tool], ["data", dataVersion]]);
const short = (hashes: Readonly<Record<string, string>>): Map<string, string> => new Map(Object.entries(hashes).map(([file, hash]) => [file, hash.slice(0, 8)]));

/** Rows by what names them; the result's own scenario has one name in both, so that two scenarios can be set side by side. */
function keyed(rows: readonly Readonly<Record<string, string>>[], scenario: string): Map<string, Readonly<Record<string, string>>> {
  return new Map(rows.map((row) => [Object.entries(row).filter(([column, cell]) => !NUMBERS.has(column) && !NOT_A_KEY.has(column) && cell !== "")
    .map(([column, cell]) => (column === "scenario" && cell.replaceAll("/", "-") === scenario ? "" : cell)).filter(Boolean).join(", "), row]));
}

function valueChanges(table: string, before: StoredResult, after: StoredResult): { readonly compared: number; readonly values: ValueChange[] } {
  const [old, now] = [before, after].map((result) => keyed(result.tables.get(table)!, result.scenario)) as [ReturnType<typeof keyed>, ReturnType<typeof keyed>];
  let compared = 0;
  const values: ValueChange[] = [];
  for (const [row, cells] of now) {
    const earlier = old.get(row);
    const measure = MEASURES.find((column) => column in cells && earlier !== undefined && column in earlier);
    if (earlier === undefined || measure === undefined || cells[measure] === "" || earlier[measure] === "") continue;
    compared++;
    const [a, b] = [Number(earlier[measure]), Number(cells[measure])];
    if (a === b) continue;
    const banded = earlier["p05"] !== undefined && earlier["p05"] !== "" && earlier["p95"] !== "";
    values.push({ table, row, before: a, after: b, change: b - a, unit: cells["unit"] ?? "", outside_band: banded ? b < Number(earlier["p05"]) || b > Number(earlier["p95"]) : null });
  }
  return { compared, values };
}

/** A change in points for shares, else against the larger of the two. */
const size = ({ before, after, unit }: ValueChange): number => Math.abs(after - before) / (unit === "%" ? 100 : Math.max(Math.abs(before), Math.abs(after)));

/** One change a series: the year or day in which it is largest. `values` come largest first. */
export function leadingChanges(values: readonly ValueChange[]): ValueChange[] {
  const seen = new Set<string>();
  return values.filter(({ table, row }) => {
    const series = `${table} ${row.replace(/(^|, )(19|20)\d\d(-\d\d)*(?=, |$)/g, "")}`;
    return !seen.has(series) && seen.add(series);
  });
}

/** What differs between two results: how they were made, their parameters and data, and every median that both hold; those beyond the earlier band first, then by size. */
export function diffOf(before: StoredResult, after: StoredResult): RunDiff {
  const shared = [...after.tables.keys()].filter((table) => before.tables.has(table));
  const parts = shared.map((table) => valueChanges(table, before, after));
  return {
    changes: [...changed("run", madeBy(before), madeBy(after)), ...changed("data", short(before.dataHashes), short(after.dataHashes)), ...changed("parameter", before.parameters, after.parameters)],
    values: parts.flatMap(({ values }) => values).sort((a, b) => Number(b.outside_band ?? false) - Number(a.outside_band ?? false) || size(b) - size(a)),
    compared: parts.reduce((sum, part) => sum + part.compared, 0),
    gone: [...before.tables.keys()].filter((table) => !after.tables.has(table)), added: [...after.tables.keys()].filter((table) => !before.tables.has(table)),
  };
}

const named = ({ what, before, after }: Change): string => `${what} ${before} to ${after}`;

/** The difference in sentences: what made it, then what it did. */
export function diffText(before: StoredResult, after: StoredResult, { changes, values, compared, gone, added }: RunDiff): string[] {
  const of = (kind: Change["kind"]): Change[] => changes.filter((one) => one.kind === kind);
  const [run, data, parameters] = [of("run"), of("data"), of("parameter")];
  const outside = values.filter(({ outside_band }) => outside_band === true).length;
  const first = (list: readonly Change[], most: number): string => `${list.slice(0, most).map(named).join("; ")}${list.length > most ? `; and ${list.length - most} more` : ""}`;
  return [
    `From run ${before.runId} (${before.folder}) to run ${after.runId} (${after.folder}): ${run.length === 0 ? "same scenario, seed, draws, program and data release" : first(run, 5)}.`,
    data.length === 0 ? "The data files are the same." : `${data.length} data files differ: ${listed(data.slice(0, 6).map(({ what }) => what))}${data.length > 6 ? " and others" : ""}.`,
    parameters.length === 0 ? "No parameter differs." : `${parameters.length} parameters differ: ${first(parameters, 5)}.`,
    values.length === 0
      ? `None of ${compared} values that both hold differs.`
      : `${values.length} of ${compared} values that both hold differ, ${outside} of them beyond the earlier 90% band; the first is ${values[0]!.row} (${values[0]!.table}): ${twoFigures(values[0]!.before)} to ${twoFigures(values[0]!.after)} ${values[0]!.unit}.`.replace(/ \.$/, "."),
    ...(gone.length + added.length > 0 ? [`Tables in one alone: ${[...gone.map((table) => `${table} (before)`), ...added.map((table) => `${table} (after)`)].join(", ")}.`] : []),
  ];
}
