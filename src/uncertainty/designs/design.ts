import { COLUMNS, DEFAULT_SPREADING, type Spreading } from "./columns.ts";
import { factorialOf } from "./factorial.ts";
import { morrisOf } from "./morris.ts";
import { saltelliOf } from "./saltelli.ts";

/** Number in (0, 1) of a run for the name at this place of the list. */
export type Design = (run: number, name: number) => number;
export type DesignKind = Spreading | "factorial" | "morris" | "saltelli";

export interface DesignOptions {
  readonly kind?: DesignKind;
  readonly seed: string;
  readonly runs: number;
  readonly names: readonly string[];
}

const wrong = (kind: DesignKind, runs: number, names: readonly string[], expected: string): RangeError =>
  new RangeError(`a ${kind} design of ${names.length} names has no ${runs} runs; expected ${expected}`);

/** Runs over the size of a block, when they fill whole blocks. */
function blocksOf(kind: DesignKind, runs: number, size: number, names: readonly string[]): number {
  if (runs < size || runs % size !== 0) throw wrong(kind, runs, names, `a multiple of ${size}`);
  return runs / size;
}

/** The design of a kind. Streams hang on (seed, name), so that the order of the names and the other names do not matter to one of them. */
export function designOf({ kind = DEFAULT_SPREADING, seed, runs, names }: DesignOptions): Design {
  switch (kind) {
    case "morris": return morrisOf(seed, blocksOf(kind, runs, names.length + 1, names), names).at;
    case "saltelli": return saltelliOf(seed, blocksOf(kind, runs, names.length + 2, names), names).at;
    case "factorial": {
      const levels = Math.round(runs ** (1 / names.length));
      if (levels ** names.length !== runs) throw wrong(kind, runs, names, `a whole number to the power of ${names.length}`);
      return factorialOf(names.map(() => levels)).at;
    }
    default: {
      const columns = names.map((name) => COLUMNS[kind](seed, runs, name));
      return (run, name) => columns[name]!(run);
    }
  }
}
