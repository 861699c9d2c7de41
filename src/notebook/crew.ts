import type { Task } from "./draws.ts";
import type { Drawn } from "./partial-run.ts";
import { askedNames } from "./ask.ts";

/** What a worker is told: a share of a task's draws, from `first` on in steps of `stride`. A later order replaces an earlier one. */
export interface Order {
  readonly id: number;
  readonly task: Task;
  readonly first: number;
  readonly stride: number;
  /** Whether this worker makes the central run too, before any draw. */
  readonly central: boolean;
}

type Row = readonly (number | null)[];

/** What a worker says: the central run, or some draws. */
export interface Report {
  readonly id: number;
  readonly central?: Row;
  readonly rows?: readonly (readonly [draw: number, row: Row])[];
}

/** As much of a Worker as the crew needs. */
export interface Hand {
  postMessage(order: Order): void;
  onmessage: ((event: { readonly data: Report }) => void) | null;
}

export interface Heard extends Drawn {
  readonly done: number;
  readonly complete: boolean;
}

/**
 * Shares out the draws of one task at a time among workers. `heard` is called with the central run first and with all draws last;
 * between the two as workers report. Asking again drops whatever was under way: its reports are not passed on.
 */
export function crewOf(hands: readonly Hand[]) {
  let latest = 0;
  return {
    ask(task: Task, heard: (so: Heard) => void): void {
      const id = ++latest;
      const names = askedNames(task.ask);
      const rows: (Row | undefined)[] = Array.from({ length: task.draws });
      let central: Row | null = null;
      let done = 0;
      for (const hand of hands) {
        hand.onmessage = ({ data }) => {
          if (data.id !== latest) return;
          if (data.central) central = data.central;
          for (const [draw, row] of data.rows ?? []) { rows[draw] = row; done++; }
          if (central) heard({ names, central, rows: rows.filter((row) => row !== undefined), done, complete: done === task.draws });
        };
      }
      hands.forEach((hand, index) => hand.postMessage({ id, task, first: index, stride: hands.length, central: index === 0 }));
    },
  };
}
