import type { Grade } from "../../domain/index.ts";
import type { Facts } from "../../facts/index.ts";
import type { BacktestRow } from "../../measures/index.ts";
import type { DrawResult } from "../../minerals/index.ts";

export type BacktestRole = BacktestRow["role"];

/** One published point of a series, in the series' unit. `year` is a calendar year, or year + (month - 1) / 12. */
export interface Observation {
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly grade: Grade;
  readonly source: string;
}

/**
 * How far off a series may be on average. `absolute`: mean absolute error in the series' unit. `percent`: the same in percent of
 * the mean observed value. `factor`: mean factor between model and observation, for series of which only the size is claimed.
 */
export interface Tolerance {
  readonly kind: "absolute" | "percent" | "factor";
  readonly limit: number;
  /** Why this much and not less. */
  readonly why: string;
}

/** What a series is about. Series of one subject share their errors: when the ramp of Lynas is wrong, four series are. */
export type Subject = "origins" | "volumes" | "stop" | "prices" | "mining" | "magnets";

/** A series of history that the replay is held against. */
export interface BacktestSeries {
  readonly id: string;
  readonly subject: Subject;
  readonly label: string;
  readonly economy: string;
  readonly element: string;
  readonly unit: string;
  /** What is compared with what. */
  readonly basis: string;
  readonly tolerance: Tolerance;
  /** Points that follow from what the replay is given; null = the model has to find the point. The text says what is given. */
  readonly given?: (year: number) => string | null;
  readonly observe: (facts: Facts) => readonly Observation[];
  /** The model's value at a point. Always a number: what never happens reads as the end of the search. */
  readonly read: (result: DrawResult, year: number, facts: Facts) => number;
}
