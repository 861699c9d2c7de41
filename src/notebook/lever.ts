import type { Grade } from "../domain/index.ts";
import { drawableOf } from "../runner/index.ts";
import { PARAMETERS, type NumberParameter, type ParameterValue, type Scenario } from "../scenario/index.ts";
import { drawnNames } from "../uncertainty/index.ts";

interface Told {
  readonly path: string;
  readonly label: string;
  readonly about: string;
  readonly why: string;
  readonly source: string;
  readonly grade: Grade;
}

/** A quantity on a slider: it covers the plausible range of the parameter table and the scenario's own value. */
export interface Slider extends Told {
  readonly kind: "slider";
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly reference: number;
  /** Range over which it is drawn until a reader sets it; null when it is one number. */
  readonly drawn: { readonly low: number; readonly high: number } | null;
}

export interface Switch extends Told { readonly kind: "switch"; readonly reference: boolean }
export interface Choice extends Told { readonly kind: "choice"; readonly options: readonly string[]; readonly reference: string }

/** A parameter as a reader may move it. */
export type Lever = Slider | Switch | Choice;

const FEWEST_STEPS = 20;
const FINEST = -6;

const isWhole = (value: number, step: number): boolean => Math.abs(value / step - Math.round(value / step)) < 1e-9;

/** The coarsest 1, 2 or 5 times a power of ten that reaches both ends and the scenario's value in at least twenty steps. */
export function stepFor(low: number, high: number, reference: number): number {
  const coarsest = Math.floor(Math.log10((high - low) / FEWEST_STEPS));
  for (let power = coarsest; power > FINEST; power--) {
    for (const digit of [5, 2, 1]) {
      const step = Number(`${digit}e${power}`);
      if ((high - low) / step >= FEWEST_STEPS && [low, high, reference].every((value) => isWhole(value, step))) return step;
    }
  }
  return Number(`1e${FINEST}`);
}

/** Range over which a scenario's draws move a parameter; null when they leave it alone. */
function drawnRange(path: string, scenario: Scenario): Slider["drawn"] {
  const drawable = drawableOf(scenario);
  if (!drawnNames(drawable, path.startsWith("pledge.") ? "pledge" : "minerals").includes(path)) return null;
  const { low, high } = drawable.ranges.get(path) ?? (PARAMETERS.find((one) => one.path === path) as NumberParameter);
  return { low, high };
}

/** The lever of a path, with everything that a reader should know before moving it. */
export function leverOf(path: string, label: string, scenario: Scenario): Lever {
  const parameter = PARAMETERS.find((one) => one.path === path);
  const resolved = scenario.resolved.get(path);
  if (!parameter || !resolved) throw new Error(`no parameter '${path}'`);
  const value: ParameterValue = resolved.value;
  const told = { path, label, about: parameter.about, why: resolved.why, source: resolved.source, grade: resolved.grade };
  if (parameter.kind === "number") {
    const reference = Number(value);
    const [low, high] = [Math.min(parameter.low, reference), Math.max(parameter.high, reference)];
    return { ...told, kind: "slider", unit: parameter.unit, low, high, step: stepFor(low, high, reference), reference, drawn: drawnRange(path, scenario) };
  }
  if (parameter.kind === "switch") return { ...told, kind: "switch", reference: value === true };
  if (parameter.kind === "choice") return { ...told, kind: "choice", options: parameter.options, reference: String(value) };
  throw new Error(`'${path}' is a ${parameter.kind}, which has no lever`);
}
