import { GRADES } from "../domain/index.ts";
import type { NumberParameter, Parameter } from "./parameters/index.ts";
import { DISTRIBUTIONS, SHAPE_FIELDS } from "./value-form.ts";
import { rangeText, valueText } from "./value-text.ts";

export type Json = Record<string, unknown>;

const TEXT: Json = { type: "string" };
const WEIGHTS: Json = { type: "array", items: { type: "number", minimum: 0 } };
const EVIDENCE: Json = { why: TEXT, source: TEXT, grade: { enum: [...GRADES] } };

/** `20YY-MM` within the model's span; the parser words the finer faults. */
export const MONTH_SCHEMA: Json = { type: "string", pattern: "^20[1-4][0-9]-(0[1-9]|1[0-2])$" };

export const closed = (properties: Json, extra: Json = {}): Json => ({ type: "object", properties, additionalProperties: false, ...extra });

export const namesSchema = (options: readonly string[]): Json => ({
  anyOf: [{ type: "array", items: { enum: [...options] }, uniqueItems: true }, { ...TEXT, description: `Names with commas between, or all. Names: ${options.join(", ")}` }],
});

/** JSON Schema of one parameter's value in all its forms. */
export function valueSchema(parameter: Parameter): Json {
  const unit = parameter.kind === "number" ? ` ${parameter.unit}` : "";
  const description = [
    parameter.about, `Default ${valueText(parameter.default)}${unit}; ${rangeText(parameter)}.`, `Grade ${parameter.grade}, source ${parameter.source}.`,
    ...(parameter.fitted ? [`Fitted on ${parameter.fitted}.`] : []), ...(parameter.why ? [parameter.why] : []),
  ].join(" ");
  const plain = plainSchemas(parameter);
  return { description, default: parameter.default, anyOf: [...plain, formOf(parameter, plain)] };
}

function plainSchemas(parameter: Parameter): Json[] {
  switch (parameter.kind) {
    case "number": return [limits(parameter), { $ref: "#/$defs/quantityText" }];
    case "switch": return [{ type: "boolean" }];
    case "choice": return [{ enum: [...parameter.options] }];
    case "month": return [MONTH_SCHEMA];
    case "list": return namesSchema(parameter.options)["anyOf"] as Json[];
  }
}

const limits = ({ min, max }: NumberParameter): Json => ({ type: "number", minimum: min, ...(max < Number.MAX_VALUE ? { maximum: max } : {}) });

/** Forms that all quantities share, kept once in the schema. */
export const QUANTITY_DEFS: Record<string, Json> = {
  quantityText: { type: "string", pattern: "^\\s*[-+]?[0-9.]", description: "A number with its unit, such as 60 days." },
  quantityForm: closed({
    ...Object.fromEntries(SHAPE_FIELDS.map((field) => [field, { type: ["number", "string"] }])),
    dist: { enum: [...DISTRIBUTIONS] }, values: { type: "array" }, weights: WEIGHTS, unit: TEXT, ...EVIDENCE,
  }, { description: "A value with its range and evidence, or a distribution." }),
};

/** The long form of a value that is not a quantity. */
function formOf(parameter: Parameter, plain: readonly Json[]): Json {
  if (parameter.kind === "number") return { $ref: "#/$defs/quantityForm" };
  const any: Json = { anyOf: plain };
  const choice = { dist: { const: "choice" }, values: { type: "array", items: any }, weights: WEIGHTS };
  return closed({ value: any, ...(parameter.kind === "list" ? {} : choice), ...EVIDENCE });
}
