import type { Outcomes, OutcomeSink } from "../measures/index.ts";

/** Names of outcomes in the order of their columns. */
export interface OutcomeNames {
  readonly names: readonly string[];
  readonly column: ReadonlyMap<string, number>;
}

export const outcomeNames = (outcomes: Outcomes): OutcomeNames => {
  const names = [...outcomes.keys()];
  return { names, column: new Map(names.map((name, index) => [name, index])) };
};

/**
 * Rows of a table, filled outcome by outcome; what is not defined is NaN, what has no column is left out. Draws bring their outcomes in the order of the columns, so
 * that the next column is nearly always the one.
 */
export function outcomeWriter({ names, column }: OutcomeNames): OutcomeSink & { begin(into: Float64Array, at: number): void } {
  let row: Float64Array = new Float64Array(0);
  let from = 0;
  let next = 0;
  return {
    begin(into, at) {
      [row, from, next] = [into, at, 0];
      row.fill(Number.NaN, at, at + names.length);
    },
    set(name, value) {
      if (names[next] !== name) {
        const place = column.get(name);
        if (place === undefined) return;
        next = place;
      }
      row[from + next++] = value ?? Number.NaN;
    },
  };
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
