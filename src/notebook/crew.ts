import { hasCentral, type Task } from "./task.ts";

/** What a worker is told: a share of a task's draws, from `first` on in steps of `stride`. A later order replaces an earlier one. */
export interface Order {
  readonly id: number;
  readonly task: Task;
  readonly first: number;
  readonly stride: number;
  /** Whether this worker makes the central run too, before any draw. */
  readonly central: boolean;
}

/** What a worker says: the central run, or some draws. */
export interface Report {
  readonly id: number;
  readonly central?: Float64Array;
  readonly rows?: readonly (readonly [draw: number, row: Float64Array])[];
}

/** As much of a Worker as the crew needs. */
export interface Hand {
  postMessage(order: Order): void;
  onmessage: ((event: { readonly data: Report }) => void) | null;
}

/** What is known of a task so far; rows of the draws that are done, in the order of their numbers. */
export interface Heard {
  readonly central: Float64Array | null;
  readonly rows: readonly Float64Array[];
  /** Which draws they are. */
  readonly draws: readonly number[];
  readonly complete: boolean;
}

/**
 * Shares out the draws of one task at a time among workers. `heard` is called with the central run first, where the model has one, and
 * with all draws last; between the two as workers report. Asking again drops whatever was under way: its reports are not passed on.
 */
export function crewOf(hands: readonly Hand[]) {
  let latest = 0;
  return {
    ask(task: Task, heard: (so: Heard) => void): void {
      const id = ++latest;
      const rows: (Float64Array | undefined)[] = Array.from({ length: task.draws });
      let central: Float64Array | null = null;
      let done = 0;
      for (const hand of hands) {
        hand.onmessage = ({ data }) => {
          if (data.id !== latest) return;
          if (data.central) central = data.central;
          for (const [draw, row] of data.rows ?? []) { rows[draw] = row; done++; }
          if (central || !hasCentral(task)) {
            const draws = rows.flatMap((row, draw) => (row === undefined ? [] : [draw]));
            heard({ central, rows: draws.map((draw) => rows[draw]!), draws, complete: done === task.draws });
          }
        };
      }
      hands.forEach((hand, index) => hand.postMessage({ id, task, first: index, stride: hands.length, central: index === 0 && hasCentral(task) }));
    },
  };
}
