import { isScalar, type YAMLMap } from "yaml";
import { GRADES, type Grade } from "../domain/index.ts";
import { keyText, plainOf } from "./document.ts";
import { didYouMean } from "./nearest.ts";
import type { NumberParameter, Parameter, ParameterValue } from "./parameters/index.ts";
import { limitsText, plainValue } from "./plain-value.ts";
import type { Distribution } from "./scenario.ts";
import { centreOf, lognormalOf, normalOf } from "./shapes.ts";

/** One value as written, checked against its parameter. */
export interface Written {
  readonly value: ParameterValue;
  readonly distribution: Distribution | null;
  readonly why?: string;
  readonly source?: string;
  readonly grade?: Grade;
  /** Written without a form: a bare scalar or list. */
  readonly bare: boolean;
}

export type Fault = (node: unknown, message: string) => void;

export const EVIDENCE_FIELDS = ["why", "source", "grade"] as const;
export const SHAPE_FIELDS = ["value", "low", "mode", "high", "p05", "p95", "mean", "sd"] as const;
export const DISTRIBUTIONS = ["triangular", "uniform", "pert", "normal", "lognormal", "choice"] as const;
const FIELDS: readonly string[] = [...SHAPE_FIELDS, "dist", "values", "weights", "unit", ...EVIDENCE_FIELDS];

/** Fields that go together, by what `dist` says; "" = no `dist`. */
const TOGETHER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "": [["value"], ["value", "low", "high"], ["low", "mode", "high"], ["low", "high"], ["mean", "sd"], ["p05", "p95"]],
  triangular: [["low", "mode", "high"], ["value", "low", "high"]],
  uniform: [["low", "high"]],
  pert: [["low", "mode", "high"]],
  normal: [["p05", "p95"], ["mean", "sd"]],
  lognormal: [["p05", "p95"], ["mean", "sd"]],
  choice: [["values", "weights"]],
};

/** Reads the long form of a value: `{value: 60, low: 30, high: 90, why: ...}`, or a distribution. Null when it does not hold. */
export function readForm(parameter: Parameter, map: YAMLMap, fault: Fault): Written | null {
  let sound = true;
  const say: Fault = (node, message) => { sound = false; fault(node, message); };
  const fields = new Map<string, unknown>(map.items.map((pair) => [keyText(pair), pair.value]));
  for (const pair of map.items) {
    const key = keyText(pair);
    if (!FIELDS.includes(key)) say(pair.key, `has no field '${key}'; a value takes ${FIELDS.join(", ")}.${didYouMean(key, FIELDS)}`);
  }
  const evidence = readEvidence(fields, say);
  const unit = plainOf(fields.get("unit"));
  if (fields.has("unit") && (parameter.kind !== "number" || unit !== parameter.unit)) {
    say(fields.get("unit"), `is in '${String(unit)}'; expected ${parameter.kind === "number" ? parameter.unit : "no unit"}`);
  }
  const shape = sound ? readShape(parameter, map, fields, say) : null;
  return shape && sound ? { ...shape, ...evidence, bare: false } : null;
}

function readEvidence(fields: ReadonlyMap<string, unknown>, say: Fault): Partial<Record<"why" | "source", string>> & { grade?: Grade } {
  const out: Record<string, string> = {};
  for (const key of EVIDENCE_FIELDS) {
    if (!fields.has(key)) continue;
    const node = fields.get(key);
    if (!isScalar(node) || typeof node.value !== "string") say(node, `has a ${key} that is not text`);
    else if (key === "grade" && !(GRADES as readonly string[]).includes(node.value)) say(node, `has grade '${node.value}'; expected A, B or C`);
    else out[key] = node.value;
  }
  return out;
}

type Fields = ReadonlyMap<string, unknown>;
type Shaped = Pick<Written, "value" | "distribution"> | null;

function readShape(parameter: Parameter, map: YAMLMap, fields: Fields, say: Fault): Shaped {
  const dist = fields.has("dist") ? String(plainOf(fields.get("dist"))) : "";
  const combinations = Object.hasOwn(TOGETHER, dist) ? TOGETHER[dist]! : null;
  if (combinations === null) {
    say(fields.get("dist"), `has distribution '${dist}'; expected one of ${DISTRIBUTIONS.join(", ")}.${didYouMean(dist, DISTRIBUTIONS)}`);
    return null;
  }
  const given = [...fields.keys()].filter((key) => key !== "dist" && key !== "unit" && !(EVIDENCE_FIELDS as readonly string[]).includes(key));
  if (parameter.kind !== "number" && dist === "" && given.some((key) => key !== "value")) {
    say(map, `is a ${parameter.kind} and takes a value, not a range`);
    return null;
  }
  if (!combinations.some((names) => names.length === given.length && names.every((name) => given.includes(name)))) {
    const forms = combinations.map((names) => names.join(", ")).join("; or ");
    say(map, `${given.length === 0 ? "has no value" : `has ${given.join(", ")}`}${dist === "" ? "" : ` with dist: ${dist}`}; expected ${forms}`);
    return null;
  }
  if (dist === "choice") return readChoice(parameter, fields, say);
  if (given.length === 1) {
    const value = plainValue(parameter, plainOf(fields.get("value")), (message) => say(fields.get("value"), message));
    return value === undefined ? null : { value, distribution: null };
  }
  if (parameter.kind !== "number") { say(fields.get("dist"), `is a ${parameter.kind}; of the distributions it takes only choice`); return null; }
  return readRange(parameter, dist, given, fields, map, say);
}

function readRange(parameter: NumberParameter, dist: string, given: readonly string[], fields: Fields, map: YAMLMap, say: Fault): Shaped {
  const free = { ...parameter, min: 0, max: Number.MAX_VALUE };
  const numbers = Object.fromEntries(given.map((key) =>
    [key, plainValue(key === "sd" ? free : parameter, plainOf(fields.get(key)), (message) => say(fields.get(key), `${key} ${message}`)) as number | undefined]));
  if (Object.values(numbers).includes(undefined)) return null;
  const { low, high, p05, p95, mean, sd } = numbers as Record<string, number>;
  const mode = numbers["mode"] ?? numbers["value"];
  const bottom = low ?? p05;
  const top = high ?? p95;
  const refuse = (message: string): null => { say(map, message); return null; };
  if (bottom !== undefined && bottom > top!) return refuse(low === undefined ? `has p05 ${bottom} above p95 ${top}` : `has low ${bottom} above high ${top}`);
  if (mode !== undefined && (mode < low! || mode > high!)) return refuse(`is ${mode}, outside its own range ${low} to ${high}`);
  if (dist === "lognormal" && (p05 ?? mean!) <= 0) return refuse(`has ${p05 === undefined ? "mean" : "p05"} ${p05 ?? mean}; a lognormal distribution lies above 0`);
  const shape: Distribution = low !== undefined
    ? { ...(mode === undefined ? { kind: "uniform", low, high: high! } : { kind: dist === "pert" ? "pert" : "triangular", low, mode, high: high! }), ...(dist === "" ? {} : { exact: true }) }
    : p05 !== undefined ? { kind: dist === "lognormal" ? "lognormal" : "normal", p05, p95: p95! }
    : dist === "lognormal" ? lognormalOf(mean!, sd!) : normalOf(mean!, sd!);
  if (mean !== undefined && "p05" in shape && (shape.p05 < parameter.min || shape.p95 > parameter.max)) {
    return refuse(`has mean ${mean} and sd ${sd}, which reaches from ${shape.p05.toPrecision(3)} to ${shape.p95.toPrecision(3)} (5% to 95%); expected ${limitsText(parameter)}`);
  }
  return { value: centreOf(shape), distribution: shape };
}

function readChoice(parameter: Parameter, fields: Fields, say: Fault): Shaped {
  const values = plainOf(fields.get("values"));
  const weights = plainOf(fields.get("weights"));
  if (parameter.kind === "list") { say(fields.get("dist"), "is a list and takes no distribution"); return null; }
  if (!Array.isArray(values) || !Array.isArray(weights) || values.length === 0 || values.length !== weights.length) {
    say(fields.get("values"), "needs as many weights as values, both as lists");
    return null;
  }
  if (!weights.every((weight) => typeof weight === "number" && weight >= 0) || !weights.some((weight) => weight > 0)) {
    say(fields.get("weights"), "has weights that are not numbers of 0 or more, one of them above 0");
    return null;
  }
  const checked = values.map((raw) => plainValue(parameter, raw, (message) => say(fields.get("values"), message)));
  if (checked.includes(undefined)) return null;
  const shape: Distribution = { kind: "choice", values: checked as ParameterValue[], weights };
  return { value: centreOf(shape), distribution: shape };
}
