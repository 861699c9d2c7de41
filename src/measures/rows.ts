import type { Grade, PriorityClass, Stage } from "../domain/index.ts";
import type { OriginGroup, SupplyKind } from "./origin-groups.ts";

/** Quantiles over draws. With a single run only `p50` is known and the others are null. */
export interface Quantiles {
  readonly p05: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
}

/** Their names, rising. */
export const QUANTILES = ["p05", "p25", "p50", "p75", "p95"] as const satisfies readonly (keyof Quantiles)[];

/** Definition ids of dependence on China; each goes on every chart that shows it. */
export const DEFINITIONS = [
  "customs", "customs-value", "mined", "separated", "metal", "magnet", "traced", "worst-stage",
] as const;
export type Definition = (typeof DEFINITIONS)[number];

/** dependence.csv: share from China in percent. `element` is an element name or `all`. */
export interface DependenceRow extends Quantiles {
  readonly scenario: string;
  readonly economy: string;
  readonly definition: Definition;
  readonly element: string;
  readonly year: number;
  readonly unit: "%";
}

/** Observed dependence: points of history for the charts. */
export interface ObservedRow {
  readonly series: string;
  readonly economy: string;
  readonly definition: string;
  readonly element: string;
  readonly year: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source_id: string;
  readonly grade: Grade;
}

/** backtest.csv */
export interface BacktestRow {
  readonly series: string;
  readonly label: string;
  readonly economy: string;
  readonly element: string;
  /** Calendar year, or year plus (month - 1)/12 for monthly series. */
  readonly year: number;
  readonly observed: number;
  readonly observed_low: number;
  readonly observed_high: number;
  readonly p05: number | null;
  readonly p50: number;
  readonly p95: number | null;
  readonly unit: string;
  readonly role: "fitted" | "held-out" | "given";
  readonly source_id: string;
  readonly inside: boolean;
}

/** runout.csv: months from the start of the shock; null = does not run out within the run. */
export interface RunoutRow extends Quantiles {
  readonly scenario: string;
  readonly economy: string;
  readonly element: string;
  readonly cover_days: number;
  readonly sharing: boolean;
  readonly share_never: number;
  /** Stock of firms and nation in the month before the shock, days of the usual need; the target is `cover_days`. */
  readonly start_days?: number | null;
}

/** rationing.csv: when one class of uses runs short of an element after a shock, and what it misses in the twelve months from it. */
export interface RationingRow extends RunoutRow {
  readonly use: PriorityClass;
  /** t element. */
  readonly unmet: Quantiles;
  /** Million USD at each month's price outside China. */
  readonly worth: Quantiles;
}

/** D01: the path after a shock. `need_met` is % of pre-shock monthly need that is met, `stock_left` months of pre-shock need. */
export interface StockPathRow extends Quantiles {
  readonly scenario: string;
  readonly economy: string;
  readonly element: string;
  readonly cover_days: number;
  readonly sharing: boolean;
  /** Months since the start of the shock; negative before it. */
  readonly month: number;
  readonly measure: "need_met" | "stock_left";
}

/** What a table holds of one quantity: quantiles over draws, with `p50` the median or, without draws, the central run, and the central run by itself. Central values of parts add up, medians need not. */
export interface CentralQuantiles extends Quantiles {
  readonly central: number;
}

/** supply.csv: what arrives in a year from one source, all chains together, t REO. */
export interface SupplyRow extends CentralQuantiles {
  readonly scenario: string;
  readonly economy: string;
  readonly element: string;
  readonly year: number;
  readonly source: string;
  readonly kind: SupplyKind;
  readonly chain: "all";
  readonly unit: "t REO";
}

/** origins.csv: the same by group of sources, and `all` of them; in t REO and as a share of all, read in each draw. */
export interface OriginRow extends CentralQuantiles {
  readonly scenario: string;
  readonly economy: string;
  readonly element: string;
  readonly year: number;
  readonly group: OriginGroup | "all";
  readonly unit: "t REO" | "%";
}

/** supply_chains.csv: the central run by source and by the plants that it passed, t REO. */
export interface SupplyChainRow {
  readonly scenario: string;
  readonly economy: string;
  readonly element: string;
  readonly year: number;
  readonly source: string;
  readonly kind: SupplyKind;
  readonly chain: string;
  readonly central: number;
  readonly unit: "t REO";
}

/** recycled_products.csv: recycled supply of the central run by the goods that it comes from and the years in which they were sold, t REO. */
export interface RecycledProductRow {
  readonly scenario: string;
  readonly economy: string;
  readonly element: string;
  readonly year: number;
  readonly product: PriorityClass;
  /** First and last year of sale; null = before the run begins. */
  readonly sold_from: number | null;
  readonly sold_until: number;
  readonly central: number;
  /** % of what is recycled in the year. */
  readonly share: number;
  readonly unit: "t REO";
}

/** balance.csv: world, t element. mined + recycled + stock_release = used + stock_build + loss + surplus. */
export interface BalanceRow {
  readonly scenario: string;
  readonly element: string;
  readonly year: number;
  readonly mined: number;
  readonly recycled: number;
  readonly stock_release: number;
  readonly used: number;
  readonly stock_build: number;
  readonly loss: number;
  readonly surplus: number;
  readonly unit: "t element";
}

/** D05: what is left without China, and which plant is the largest. Cover is % of need: medians where it was read off draws, else central values. */
export interface ChokepointRow {
  readonly economy: string;
  readonly stage: Stage;
  readonly element: string;
  readonly year: number;
  readonly china_share: number;
  readonly n1_cover: number;
  /** Nine in ten draws lie between; null or absent where cover was read off the central run alone. */
  readonly n1_p05?: number | null;
  readonly n1_p95?: number | null;
  readonly largest_plant: string;
  readonly n1_plant_cover: number;
  readonly grade: Grade;
}

/** D04: one value of "dependence on China" under one definition, modelled or published. */
export interface DefinitionRow {
  readonly definition: string;
  readonly label: string;
  readonly stage: Stage | "customs" | "any";
  readonly kind: "model" | "published";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly source_id: string;
  readonly year: number;
}

/**
 * Loss of value added in one economy beside published estimates. Of the model `low` is the mild end and `high` the hard one, each the
 * median of draws where there are any, and nine in ten draws lie between `low_p05` and `low_p95`, and so on.
 */
export interface LossRow {
  readonly study: string;
  readonly economy: string;
  readonly months: number;
  readonly loss_gdp_pct: number;
  readonly low: number;
  readonly high: number;
  readonly low_p05?: number | null;
  readonly low_p25?: number | null;
  readonly low_p75?: number | null;
  readonly low_p95?: number | null;
  readonly high_p05?: number | null;
  readonly high_p25?: number | null;
  readonly high_p75?: number | null;
  readonly high_p95?: number | null;
  readonly source_id: string;
  readonly kind: "model" | "published";
}
