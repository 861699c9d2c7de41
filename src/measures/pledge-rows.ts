import type { Quantiles } from "./rows.ts";

/** pledge.csv: one ledger of the pledge at a date, billion USD. */
export interface PledgeRow extends Quantiles {
  readonly scenario: string;
  readonly regime: string;
  readonly ledger: string;
  readonly date: string;
  readonly unit: "billion USD";
}

/** pledge_projects.csv: one project, judged at `date`; running at the end of 2035. Money in billion USD. */
export interface PledgeProjectRow {
  readonly scenario: string;
  readonly regime: string;
  readonly project: string;
  readonly sector: string;
  /** Up-to amount of the list, or the amount selected where there was none; null for projects without a name yet. */
  readonly ceiling: number | null;
  readonly p_committed: number;
  readonly p_operating: number;
  readonly expected_disbursed: number;
  /** Part of the variance of the whole that the project brings: covariance with the sum over the variance of the sum; the column adds to 1. */
  readonly variance_share: number;
  readonly supplier_group: string;
  readonly status: string;
  readonly date: string;
  readonly line_id: string;
}

/** pledge_chances.csv: chance that a ledger holds at least an amount at a date. */
export interface PledgeChanceRow {
  readonly scenario: string;
  readonly regime: string;
  readonly ledger: string;
  readonly date: string;
  readonly at_least: number;
  readonly chance: number;
  /** Half-width of the 95% interval of the chance from the number of draws alone. */
  readonly sampling_error: number;
}

/** pledge_hindcast.csv: what the model said from the list alone, beside what happened. Billion USD. */
export interface PledgeHindcastRow extends Quantiles {
  readonly ledger: string;
  readonly date: string;
  readonly observed: number;
  readonly observed_low: number;
  readonly observed_high: number;
  readonly inside: boolean;
  readonly source_id: string;
}
