import type { Grade } from "../../domain/index.ts";

interface Described {
  /** Dotted path as people write it: `stock.days`. The part before the first dot is the group. */
  readonly path: string;
  /** One sentence in the field's words. */
  readonly about: string;
  /** Source id in data/sources.csv, or "assumption" when no source states the value. */
  readonly source: string;
  readonly grade: Grade;
  /** For an assumption or a fitted value: the reason for the value and its range. */
  readonly why?: string;
  /** Set when the value was chosen by fit: which series and years it was fitted on. */
  readonly fitted?: string;
}

/** A quantity. `low`..`high` is the plausible range that draws and sliders use; `min`..`max` is what the model accepts at all. */
export interface NumberParameter extends Described {
  readonly kind: "number";
  readonly unit: string;
  readonly default: number;
  readonly low: number;
  readonly high: number;
  readonly min: number;
  readonly max: number;
}

export interface SwitchParameter extends Described {
  readonly kind: "switch";
  readonly default: boolean;
}

export interface ChoiceParameter extends Described {
  readonly kind: "choice";
  readonly default: string;
  readonly options: readonly string[];
}

/** A calendar month, `2027-01`. */
export interface MonthParameter extends Described {
  readonly kind: "month";
  readonly default: string;
}

/** A set of names out of `options`: elements, stages, economies. `all` stands for every option. */
export interface ListParameter extends Described {
  readonly kind: "list";
  readonly default: readonly string[];
  readonly options: readonly string[];
}

export type Parameter = NumberParameter | SwitchParameter | ChoiceParameter | MonthParameter | ListParameter;
export type ParameterValue = number | boolean | string | readonly string[];

/** A complete, flat set of values, one for each path of the table: what the engine is given. */
export type Parameters = Readonly<Record<string, ParameterValue>>;
