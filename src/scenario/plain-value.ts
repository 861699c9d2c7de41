import { isMonth, monthIndex, MONTHS } from "../domain/index.ts";
import { oneOf } from "./nearest.ts";
import type { NumberParameter, Parameter, ParameterValue } from "./parameters/index.ts";

type Say = (message: string) => void;

/** Units that read better left out. */
const unitOf = ({ unit }: NumberParameter): string => (unit === "share" || unit === "1" ? "" : ` ${unit}`);

/** What a number parameter accepts at all: "0 to 720 days". */
export function limitsText(parameter: NumberParameter): string {
  const { min, max, unit } = parameter;
  if (max === Number.MAX_VALUE) return `${min}${unitOf(parameter)} or more`;
  return unit === "share" ? `a share from ${min} to ${max}` : `${min} to ${max}${unitOf(parameter)}`;
}

/** A quantity as text, such as `60 days` or `60`. */
const QUANTITY = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(\S.*?)?\s*$/i;

/** Checks one plain value against its parameter. Says what is wrong and returns undefined when it does not fit. */
export function plainValue(parameter: Parameter, raw: unknown, say: Say): ParameterValue | undefined {
  if (raw === null) return void say(`has no value; expected ${expected(parameter)}`);
  switch (parameter.kind) {
    case "number": return numberValue(parameter, raw, say);
    case "switch": return typeof raw === "boolean" ? raw : void say(`is ${shown(raw)}; expected ${expected(parameter)}`);
    case "choice": return typeof raw === "string" && parameter.options.includes(raw) ? raw : void say(`is ${shown(raw)}; ${oneOf(String(raw), parameter.options)}`);
    case "month": return monthValue(raw, say);
    case "list": return listValue(raw, parameter.options, say);
  }
}

export function numberValue(parameter: NumberParameter, raw: unknown, say: Say): number | undefined {
  const match = typeof raw === "string" ? QUANTITY.exec(raw) : null;
  const unit = match?.[2];
  if (unit !== undefined && unit !== parameter.unit && `${unit}s` !== parameter.unit) return void say(`is in '${unit}'; expected ${parameter.unit}`);
  const value = match ? Number(match[1]) : raw;
  if (typeof value !== "number" || !Number.isFinite(value)) return void say(`is ${shown(raw)}; expected ${limitsText(parameter)}`);
  if (value >= parameter.min && value <= parameter.max) return value;
  const backwards = value < 0 && /\.months\d?$/.test(parameter.path) ? ", so that it ends before it starts" : "";
  return void say(`is ${value}${unitOf(parameter)}${backwards}; expected ${limitsText(parameter)}`);
}

/** A month of the model's span; says what is wrong otherwise. */
export function monthValue(raw: unknown, say: Say): string | undefined {
  const month = String(raw);
  if (!isMonth(month)) return void say(`is ${shown(raw)}; expected a month such as 2027-01`);
  return monthIndex(month) >= 0 && monthIndex(month) < MONTHS ? month : void say(`is ${month}; expected a month from 2010-01 to 2040-12`);
}

/** A list of names: a YAML list, `Dy,Tb`, or `all`. */
export function listValue(raw: unknown, options: readonly string[], say: Say): string[] | undefined {
  if (raw === "all") return [...options];
  const names = Array.isArray(raw) ? raw.map((name) => String(name ?? "")) : typeof raw === "string" ? raw.split(",").map((name) => name.trim()) : null;
  if (names === null) return void say(`is ${shown(raw)}; expected a list out of ${options.join(", ")}`);
  const wrong = names.filter((name) => !options.includes(name));
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  for (const name of wrong) say(`names '${name}'; ${oneOf(name, options)}`);
  for (const name of twice) say(`names ${name} twice`);
  return wrong.length + twice.length > 0 ? undefined : names;
}

function expected(parameter: Parameter): string {
  switch (parameter.kind) {
    case "number": return limitsText(parameter);
    case "switch": return "true or false";
    case "choice": return `one of ${parameter.options.join(", ")}`;
    case "month": return "a month such as 2027-01";
    case "list": return `a list out of ${parameter.options.join(", ")}`;
  }
}

/** A value as a message shows it: text in quotes, groups by their kind. */
const shown = (raw: unknown): string => (raw === undefined ? "a group" : Array.isArray(raw) ? `the list [${raw.join(", ")}]` : `'${String(raw)}'`);
