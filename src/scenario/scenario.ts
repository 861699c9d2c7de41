import type { Grade } from "../domain/index.ts";
import type { Parameters, ParameterValue } from "./parameters/index.ts";

export type Kind = "forecast" | "target" | "stress";
export const KINDS: readonly Kind[] = ["forecast", "target", "stress"];

/** A value's uncertainty as a scenario states it. `null` elsewhere means: a single number. */
export type Distribution =
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "lognormal" | "normal"; readonly p05: number; readonly p95: number };

/** Where a value was set; line and column count from 1. */
export type Origin =
  | { readonly default: true }
  | { readonly file: string; readonly line: number; readonly column: number; readonly layer: string }
  | { readonly flag: string };

export interface ResolvedValue {
  readonly path: string;
  readonly value: ParameterValue;
  readonly distribution: Distribution | null;
  readonly why: string;
  readonly source: string;
  readonly grade: Grade;
  readonly origin: Origin;
  /** Every layer that set it, first to last; the last one won. */
  readonly trail: readonly Origin[];
}

/** A dated restriction on exports beside the scenario's own shock. */
export interface EpisodeSpec {
  readonly id: string;
  readonly about: string;
  readonly exporter: string;
  readonly destinations: readonly string[];
  readonly elements: readonly string[];
  readonly stages: readonly string[];
  readonly from: string;
  readonly months: number;
  readonly passthrough: number;
  readonly why: string;
}

export interface ProjectSpec {
  readonly status?: string;
  readonly startYear?: number;
  readonly capacity?: number;
  readonly basket?: Readonly<Record<string, number>>;
  readonly why?: string;
}

/** A scenario after all layering: complete, frozen, with the place that set each value. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly question: string;
  readonly file: string;
  readonly parameters: Parameters;
  readonly resolved: ReadonlyMap<string, ResolvedValue>;
  readonly episodes: readonly EpisodeSpec[];
  readonly projects: Readonly<Record<string, ProjectSpec>>;
  /** Name -> title of each side-by-side case. */
  readonly variants: Readonly<Record<string, string>>;
}

/** Values that rest on an assumption or that the scenario set itself. */
export const assumptionsOf = (scenario: Scenario): ResolvedValue[] =>
  [...scenario.resolved.values()].filter((value) => !("default" in value.origin) || value.source === "assumption");

export const originText = (origin: Origin): string =>
  "default" in origin ? "default" : "flag" in origin ? origin.flag : `${origin.file}:${origin.line}:${origin.column}`;
