import type { Outcomes } from "../measures/index.ts";

/** Names of outcomes in the order of their columns. */
export interface OutcomeNames {
  readonly names: readonly string[];
  readonly column: ReadonlyMap<string, number>;
}

export const outcomeNames = (outcomes: Outcomes): OutcomeNames => {
  const names = [...outcomes.keys()];
  return { names, column: new Map(names.map((name, index) => [name, index])) };
};

/** Writes outcomes into a row; what is not defined, or has no column, is NaN or left out. */
export function writeOutcomes(outcomes: Outcomes, { names }: OutcomeNames, into: Float64Array, at: number): void {
  for (let i = 0; i < names.length; i++) into[at + i] = outcomes.get(names[i]!) ?? Number.NaN;
}

/** One row of a table of draws, read as outcomes: ten thousand of them take no more room than their numbers. */
export function outcomeRow({ names, column }: OutcomeNames, values: Float64Array, at: number): Outcomes {
  const read = (index: number): number | null => {
    const value = values[at + index]!;
    return Number.isNaN(value) ? null : value;
  };
  const row: Outcomes = {
    size: names.length,
    get: (name) => {
      const index = column.get(name);
      return index === undefined ? undefined : read(index);
    },
    has: (name) => column.has(name),
    keys: () => names.values() as MapIterator<string>,
    values: () => names.map((_, index) => read(index)).values() as MapIterator<number | null>,
    entries: () => names.map((name, index): [string, number | null] => [name, read(index)]).values() as MapIterator<[string, number | null]>,
    forEach: (visit) => names.forEach((name, index) => visit(read(index), name, row)),
    [Symbol.iterator]: () => row.entries(),
  };
  return row;
}
