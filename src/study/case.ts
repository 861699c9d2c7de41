import type { Run } from "../runner/index.ts";
import type { History } from "./history.ts";

/** One run among those that an answer sets side by side, under the name that its rows carry. */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** A name short enough for a line in a chart. */
  readonly short: string;
  /** Name in tables that hold cover and sharing in columns of their own: cases that differ in these alone share it. */
  readonly family: string;
  readonly run: Run;
  /** The replay whose weights the draws carry; absent without draws, or with draws as they were drawn. */
  readonly history?: History;
}
