import { isMap, isScalar, isSeq, type Node } from "yaml";
import { GRADES, isMonth, monthIndex, MONTHS, type Grade, type Problem } from "../domain/index.ts";
import { keyText, type Source } from "./document.ts";
import { didYouMean } from "./nearest.ts";
import type { NumberParameter, Parameter, ParameterValue } from "./parameters/index.ts";
import type { Distribution } from "./scenario.ts";

/** One value as written, checked against its parameter. */
export interface Written {
  readonly value: ParameterValue;
  readonly distribution: Distribution | null;
  readonly why?: string;
  readonly source?: string;
  readonly grade?: Grade;
}

const FORM_KEYS = ["value", "low", "mode", "high", "dist", "p05", "p95", "mean", "sd", "unit", "why", "source", "grade"];

/** Whether a mapping is the long form of a value rather than a group of parameters. */
export const isValueForm = (node: unknown): boolean => isMap(node) && node.items.some((pair) => ["value", "low", "high", "mode", "dist", "p05", "mean"].includes(keyText(pair)));

type Fault = (node: unknown, message: string) => void;

/** Reads a value for a parameter; faults are pushed with their place and null is returned. */
export function readValue(parameter: Parameter, node: unknown, source: Source, problems: Problem[], named = parameter.path): Written | null {
  const fault: Fault = (at, message) => { problems.push({ ...source.place(at), message: `${named} ${message}` }); };
  if (isMap(node)) return readForm(parameter, node as Node, fault);
  const value = readPlain(parameter, node, node, fault);
  return value === undefined ? null : { value, distribution: null };
}

function readForm(parameter: Parameter, node: Node, fault: Fault): Written | null {
  if (!isMap(node)) return null;
  const form = new Map<string, unknown>();
  for (const pair of node.items) {
    const key = keyText(pair);
    if (!FORM_KEYS.includes(key)) fault(pair.key, `has no field '${key}'; a value takes ${FORM_KEYS.join(", ")}.${didYouMean(key, FORM_KEYS)}`);
    form.set(key, pair.value);
  }
  const text = (key: string): string | undefined => (form.has(key) && isScalar(form.get(key)) ? String((form.get(key) as { value: unknown }).value) : undefined);
  const grade = text("grade");
  if (grade !== undefined && !(GRADES as readonly string[]).includes(grade)) fault(form.get("grade"), `has grade '${grade}'; expected A, B or C`);
  const rest = { ...(text("why") ? { why: text("why")! } : {}), ...(text("source") ? { source: text("source")! } : {}), ...(grade ? { grade: grade as Grade } : {}) };
  if (parameter.kind !== "number") {
    if (!form.has("value")) { fault(node, `needs a 'value'`); return null; }
    const value = readPlain(parameter, form.get("value"), form.get("value"), fault);
    return value === undefined ? null : { value, distribution: null, ...rest };
  }
  const unit = text("unit");
  if (unit !== undefined && unit !== parameter.unit) { fault(form.get("unit"), `is in '${unit}'; expected ${parameter.unit}`); return null; }
  const number = (key: string): number | undefined => {
    if (!form.has(key)) return undefined;
    const value = readPlain(parameter, form.get(key), form.get(key), fault);
    return typeof value === "number" ? value : Number.NaN;
  };
  const shape = readShape(number, text("dist"), node, fault);
  return shape === null ? null : { ...shape, ...rest };
}

function readShape(number: (key: string) => number | undefined, dist: string | undefined, node: Node, fault: Fault): { value: number; distribution: Distribution | null } | null {
  if (dist !== undefined || number("p05") !== undefined || number("mean") !== undefined) {
    const name = dist ?? "normal";
    if (name !== "lognormal" && name !== "normal") { fault(node, `has distribution '${name}'; expected lognormal or normal, or the forms {low, mode, high} and {low, high}.${didYouMean(name, ["lognormal", "normal"])}`); return null; }
    const mean = number("mean");
    const sd = number("sd");
    const p05 = number("p05") ?? (mean !== undefined && sd !== undefined ? mean - 1.6448536269514722 * sd : undefined);
    const p95 = number("p95") ?? (mean !== undefined && sd !== undefined ? mean + 1.6448536269514722 * sd : undefined);
    if (p05 === undefined || p95 === undefined) { fault(node, "needs p05 and p95, or mean and sd"); return null; }
    if (!(p05 <= p95)) { fault(node, `has p05 ${p05} above p95 ${p95}`); return null; }
    return { value: name === "lognormal" ? Math.sqrt(p05 * p95) : (p05 + p95) / 2, distribution: { kind: name, p05, p95 } };
  }
  const low = number("low");
  const high = number("high");
  const mode = number("mode") ?? number("value");
  if ([low, high, mode].some((value) => Number.isNaN(value))) return null;
  if (low !== undefined && high !== undefined && low > high) { fault(node, `has low ${low} above high ${high}`); return null; }
  if (mode !== undefined && ((low !== undefined && mode < low) || (high !== undefined && mode > high))) { fault(node, `is ${mode}, outside its own range ${low} to ${high}`); return null; }
  if (low !== undefined && high !== undefined) {
    return mode === undefined ? { value: (low + high) / 2, distribution: { kind: "uniform", low, high } } : { value: mode, distribution: low === high ? null : { kind: "triangular", low, mode, high } };
  }
  if (mode === undefined) { fault(node, "needs a value, or low and high"); return null; }
  return { value: mode, distribution: null };
}

function readPlain(parameter: Parameter, node: unknown, at: unknown, fault: Fault): ParameterValue | undefined {
  const raw = isScalar(node) ? node.value : isSeq(node) ? node.items.map((item) => (isScalar(item) ? item.value : item)) : undefined;
  switch (parameter.kind) {
    case "number": return readNumber(parameter, raw, at, fault);
    case "switch":
      if (typeof raw === "boolean") return raw;
      fault(at, `is '${String(raw)}'; expected true or false`);
      return undefined;
    case "choice":
      if (typeof raw === "string" && parameter.options.includes(raw)) return raw;
      fault(at, `is '${String(raw)}'; expected one of ${parameter.options.join(", ")}.${didYouMean(String(raw), parameter.options)}`);
      return undefined;
    case "month": {
      const month = String(raw);
      if (!isMonth(month)) { fault(at, `is '${month}'; expected a month such as 2027-01`); return undefined; }
      if (monthIndex(month) < 0 || monthIndex(month) >= MONTHS) { fault(at, `is ${month}; expected a month from 2010-01 to 2040-12`); return undefined; }
      return month;
    }
    case "list": {
      const names = Array.isArray(raw) ? raw.map(String) : raw === "all" ? [...parameter.options] : String(raw ?? "").split(",").map((name) => name.trim()).filter(Boolean);
      const wrong = names.filter((name) => !parameter.options.includes(name));
      for (const name of wrong) fault(at, `names '${name}'; expected some of ${parameter.options.join(", ")}.${didYouMean(name, parameter.options)}`);
      return wrong.length > 0 ? undefined : names;
    }
  }
}

function readNumber(parameter: NumberParameter, raw: unknown, at: unknown, fault: Fault): number | undefined {
  let value = raw;
  if (typeof raw === "string") {
    const match = /^\s*(-?[\d.]+(?:e-?\d+)?)\s+(\S.*?)\s*$/i.exec(raw);
    if (match && match[2] !== parameter.unit) { fault(at, `is in '${match[2]}'; expected ${parameter.unit}`); return undefined; }
    if (match) value = Number(match[1]);
  }
  if (typeof value !== "number" || !Number.isFinite(value)) { fault(at, `is '${String(raw)}'; expected a number in ${parameter.unit}`); return undefined; }
  if (value < parameter.min || value > parameter.max) { fault(at, `is ${value} ${parameter.unit}; expected ${rangeText(parameter)}`); return undefined; }
  return value;
}

const rangeText = ({ min, max, unit }: NumberParameter): string => (max === Number.MAX_VALUE ? `${min} ${unit} or more` : `${min} to ${max} ${unit}`);
