/** How good the evidence is: A primary text seen, B secondary seen, C estimate. */
export const GRADES = ["A", "B", "C"] as const;
export type Grade = (typeof GRADES)[number];

/** A number with its range and its evidence. */
export interface Fact {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: Grade;
  readonly source: string;
  readonly note: string;
}
