import { borrowing, cells, type Loan } from "./cells.ts";
import { E, J } from "./dimensions.ts";
import { RECORD } from "./record.ts";
import { STATE } from "./state.ts";

/** Everything that the months before `month` hand to it, so that a run can begin there. */
export interface Checkpoint {
  /** Months since January 2010: the first that is not yet run. */
  readonly month: number;
  /** The whole state, array after array, then its scalars. */
  readonly state: Float64Array;
  /** [economy][element] national stocks on record at the end of the month before, which costs compare with. */
  readonly nationalStock: Float64Array;
  /** What it lies in, to be handed back by who is done with it. */
  readonly loan: Loan;
}

type Cells = Float64Array | Int32Array | Uint8Array;

const isScalar = (value: number | Cells): value is number => typeof value === "number";

/** Writes down the state as the months before `month` left it. */
export function takeCheckpoint(month: number): Checkpoint {
  const parts: readonly (number | Cells)[] = Object.values(STATE);
  const length = parts.reduce<number>((sum, part) => sum + (isScalar(part) ? 1 : part.length), 0);
  const { made, loan } = borrowing(() => ({ state: cells(length), nationalStock: cells(J * E) }));
  const { state, nationalStock } = made;
  let at = 0;
  for (const part of parts) {
    if (isScalar(part)) state[at++] = part;
    else {
      state.set(part, at);
      at += part.length;
    }
  }
  nationalStock.set(RECORD.nationalStock.subarray((month - 1) * J * E, month * J * E));
  return { month, state, nationalStock, loan };
}

/** Puts the state back. What the record holds of earlier months is another run's and must not be read. */
export function restore({ month, state, nationalStock }: Checkpoint): void {
  const memory = STATE as unknown as Record<string, number | Cells>;
  let at = 0;
  for (const [name, part] of Object.entries(memory)) {
    // Scalars are counts. Told so, the compiler keeps what it made of the months; a field that once held a fraction would cost it all of that.
    if (isScalar(part)) memory[name] = state[at++]! | 0;
    else {
      part.set(state.subarray(at, at + part.length));
      at += part.length;
    }
  }
  RECORD.nationalStock.set(nationalStock, (month - 1) * J * E);
}
