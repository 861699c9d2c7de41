import { FIRST_YEAR } from "../domain/index.ts";
import type { Facts, Row } from "../facts/index.ts";
import { outcomeAt } from "../measures/index.ts";
import { firstDifference, plan, simulateStretch, T, type Extras } from "../minerals/index.ts";
import type { Crew, DoDraw, Work } from "../runner/index.ts";
import type { Parameters } from "../scenario/index.ts";

/** One thing that is otherwise than in a scenario: a value, or rows of a table, by place, that are raised by a tenth. */
export type Change = { readonly path: string; readonly value: number } | { readonly table: string; readonly raised: readonly number[] };

/** One outcome read under one change after another, in plain terms that another thread can be given. */
export interface ReadingWork {
  readonly parameters: Parameters;
  readonly extras: Extras;
  readonly name: string;
  readonly changes: readonly Change[];
}

/** By how much a series is raised: enough to see, small enough that the model stays in its place. */
export const RAISE = 0.1;

const YEAR = 12;
const OF_A_YEAR = /^dependence\..*@(\d{4})$/;

/** Months that must be run to read a share of one year; null for what may be read off any month, such as a run-out. */
function monthsOfYear(name: string): number | null {
  const [, year] = OF_A_YEAR.exec(name) ?? [];
  return year === undefined ? null : (Number(year) - FIRST_YEAR + 1) * YEAR;
}

const raise = (row: Row): Row => (typeof row["value"] === "number" ? { ...row, value: row["value"] * (1 + RAISE) } : row);

function factsWith(facts: Facts, table: string, places: readonly number[]): Facts {
  const raised = new Set(places);
  return { ...facts, tables: { ...facts.tables, [table]: facts.tables[table]!.map((row, place) => (raised.has(place) ? raise(row) : row)) } };
}

/**
 * Reads one named outcome off runs that are nearly the scenario's own. What the outcome does not reach is not run: nothing where the two plans part after its
 * year, and months from the anchor alone where they part later than that. What it answers is that of a whole run, to the last bit; NaN = not defined.
 */
export function prepareReading({ parameters: given, extras, name, changes }: ReadingWork, facts: Facts): DoDraw {
  const read = monthsOfYear(name);
  const months = read ?? T;
  const own = plan(given, facts, extras, months);
  // What is usual before a shock is read off months that a later start would leave out.
  const start = Math.floor(own.anchor / YEAR) * YEAR;
  const { result, kept: [checkpoint = null] } = simulateStretch(own, { months, costs: false, from: null, keep: read !== null && start > 0 && start < months ? [start] : [] });
  const central = outcomeAt(result, given, name) ?? Number.NaN;
  return (index, into, at) => {
    const change = changes[index]!;
    const [parameters, tables] = "path" in change ? [{ ...given, [change.path]: change.value }, facts] : [given, factsWith(facts, change.table, change.raised)];
    const other = plan(parameters, tables, extras, months);
    const parting = firstDifference(own, other);
    if (parting >= months) {
      into[at] = central;
      return;
    }
    const from = checkpoint !== null && checkpoint.month <= parting ? checkpoint : null;
    into[at] = outcomeAt(simulateStretch(other, { months, costs: false, from, keep: [] }).result, parameters, name) ?? Number.NaN;
  };
}

/** What an outcome reads under each change, in their order; null where it is not defined. */
export async function readUnder(crew: Crew, given: ReadingWork, progress?: (done: number) => void): Promise<(number | null)[]> {
  const work = { kind: "reading", given, draws: given.changes.length, width: 1 } satisfies Work;
  const { values, failed: [first] } = await crew.do(work, progress);
  if (first !== undefined) throw new Error(`${JSON.stringify(given.changes[first.draw])}: ${first.message}`);
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
