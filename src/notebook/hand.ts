import type { Facts } from "../facts/index.ts";
import type { Order, Report } from "./crew.ts";
import { CENTRAL, rowOf, type Earlier } from "./task.ts";

export interface Shift {
  readonly facts: Facts;
  say(report: Report): void;
  /** Lets other messages in; work goes on afterwards. */
  pause(): Promise<void>;
  /** Milliseconds on any clock that runs forward. */
  now(): number;
}

/** Draws are reported together as they gather over so many milliseconds. */
const REPORT_EVERY = 120;

/** What a worker does: one order at a time, looking between draws whether a newer one has come. */
export function handOf({ facts, say, pause, now }: Shift): (order: Order) => Promise<void> {
  let latest = -1;
  const earlier: Earlier = { key: "", runs: null };
  return async ({ id, task, first, stride, central }) => {
    latest = id;
    const row = rowOf(task, facts, earlier);
    if (central) say({ id, central: row(CENTRAL) });
    let rows: [number, Float64Array][] = [];
    let told = now();
    for (let draw = first; draw < task.draws; draw += stride) {
      await pause();
      if (latest !== id) return;
      rows.push([draw, row(draw)]);
      if (now() - told < REPORT_EVERY) continue;
      say({ id, rows });
      rows = [];
      told = now();
    }
    if (rows.length > 0) say({ id, rows });
  };
}
