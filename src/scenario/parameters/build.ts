import type { Grade } from "../../domain/index.ts";
import type { ChoiceParameter, ListParameter, MonthParameter, NumberParameter, SwitchParameter } from "./definition.ts";

interface Evidence {
  readonly source?: string;
  readonly grade?: Grade;
  readonly why?: string;
  readonly fitted?: string;
  /** Hard limits, when they are wider than the plausible range but narrower than 0..infinity. */
  readonly min?: number;
  readonly max?: number;
}

const evidence = ({ source = "assumption", grade = "C", why, fitted }: Evidence) => ({
  source, grade, ...(why ? { why } : {}), ...(fitted ? { fitted } : {}),
});

/** A quantity with its default and plausible range `[low, default, high]`. */
export const quantity = (
  path: string, unit: string, [low, value, high]: readonly [number, number, number], about: string, given: Evidence = {},
): NumberParameter => ({
  kind: "number", path, unit, default: value, low, high, min: given.min ?? 0, max: given.max ?? Number.MAX_VALUE, about, ...evidence(given),
});

/** A share between 0 and 1. */
export const share = (path: string, range: readonly [number, number, number], about: string, given: Evidence = {}): NumberParameter =>
  quantity(path, "share", range, about, { max: 1, ...given });

export const flag = (path: string, value: boolean, about: string, given: Evidence = {}): SwitchParameter => ({
  kind: "switch", path, default: value, about, ...evidence(given),
});

export const choice = (path: string, value: string, options: readonly string[], about: string, given: Evidence = {}): ChoiceParameter => ({
  kind: "choice", path, default: value, options, about, ...evidence(given),
});

export const month = (path: string, value: string, about: string, given: Evidence = {}): MonthParameter => ({
  kind: "month", path, default: value, about, ...evidence(given),
});

export const list = (
  path: string, value: readonly string[], options: readonly string[], about: string, given: Evidence = {},
): ListParameter => ({ kind: "list", path, default: value, options, about, ...evidence(given) });
