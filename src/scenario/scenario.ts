import type { Grade } from "../domain/index.ts";
import type { Correlation } from "./correlation-groups.ts";
import type { Edition } from "./editions.ts";
import type { Parameters, ParameterValue } from "./parameters/index.ts";

export type Kind = "forecast" | "target" | "stress";
export const KINDS: readonly Kind[] = ["forecast", "target", "stress"];

interface Ends {
  /** The shape was named (`dist: triangular`): its ends are the ends. Else they are a judged range, which the value may leave. */
  readonly exact?: true;
}

/** A value's uncertainty as a scenario states it, in the parameter's unit. `null` elsewhere means: a single number. */
export type Distribution =
  | ({ readonly kind: "triangular" | "pert"; readonly low: number; readonly mode: number; readonly high: number } & Ends)
  | ({ readonly kind: "uniform"; readonly low: number; readonly high: number } & Ends)
  | { readonly kind: "lognormal" | "normal"; readonly p05: number; readonly p95: number }
  | { readonly kind: "choice"; readonly values: readonly ParameterValue[]; readonly weights: readonly number[] };

/** Where a value was set; line and column count from 1. */
export type Origin =
  | { readonly default: true }
  | { readonly file: string; readonly line: number; readonly column: number; readonly layer: string }
  | { readonly flag: string };

/** One layer's say on a value. */
export interface Setting {
  readonly value: ParameterValue;
  readonly origin: Origin;
}

export interface ResolvedValue {
  readonly path: string;
  /** Central value: the mode of a triangular distribution, the median of any other. */
  readonly value: ParameterValue;
  readonly distribution: Distribution | null;
  readonly why: string;
  readonly source: string;
  readonly grade: Grade;
  readonly origin: Origin;
  /** Every layer that set it, first to last; the last one won. */
  readonly trail: readonly Setting[];
}

/** A dated restriction on exports beside the scenario's own shock. */
export interface Episode {
  readonly id: string;
  readonly about: string;
  readonly exporter: string;
  readonly destinations: readonly string[];
  readonly elements: readonly string[];
  readonly stages: readonly string[];
  /** First month, `2027-01`. */
  readonly from: string;
  readonly months: number;
  /** Share of the flow before the restriction that still passes. */
  readonly passthrough: number;
  readonly why: string;
}

/** Changes to one row of projects.csv. */
export interface ProjectChange {
  readonly status?: string;
  readonly startYear?: number;
  /** In the unit of the row. */
  readonly capacity?: number;
  /** % of rare-earth oxide by element. */
  readonly basket?: Readonly<Record<string, number>>;
  readonly why?: string;
}

/** How a scenario reaches its variants, whose texts only the parser holds. */
export const VARIANT: unique symbol = Symbol("variant");

/** A scenario after all layering: complete, frozen, with the place that set each value. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  /** The title in Japanese, where the file gives one. */
  readonly titleJa: string | null;
  readonly kind: Kind;
  readonly question: string;
  readonly questionJa: string | null;
  readonly file: string;
  readonly parameters: Parameters;
  readonly resolved: ReadonlyMap<string, ResolvedValue>;
  readonly episodes: readonly Episode[];
  /** Parameters that are drawn together. */
  readonly correlations: readonly Correlation[];
  readonly projects: Readonly<Record<string, ProjectChange>>;
  /** Resolved values that are not at their default. */
  readonly assumptions: readonly ResolvedValue[];
  /** Side-by-side cases of the file: the values that each one sets. */
  readonly variants: Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>;
  readonly variantTitles: Readonly<Record<string, string>>;
  /** Scenario that this one is meant to be set beside. */
  readonly compareTo: string | null;
  /** What the file was frozen with; null for a scenario that follows the parameter table. */
  readonly edition: Edition | null;
  /** Name of the study that goes with the scenario. */
  readonly study: string | null;
  readonly [VARIANT]: (name: string) => Scenario;
}

export const originText = (origin: Origin): string =>
  "default" in origin ? "default" : "flag" in origin ? origin.flag : `${origin.file}:${origin.line}:${origin.column}`;
